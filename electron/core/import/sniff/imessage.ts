/** Whether a text is a conversation as it was taken out of Apple's message database: readers/imessage/chat-rows.ts. */
export const isImessage = (head: string): boolean => head.startsWith('{"ashiato":"imessage","chat":{');
