/** Whether a text is the list of pages of a WACZ (pages/pages.jsonl): its first line says so (WACZ 1.1.1, section 5.3). */
export const isWaczPages = (head: string): boolean => /^\{[^\r\n]{0,2000}"format":\s?"json-pages-1\.\d"/.test(head);
