/** Whether a JSON text is Telegram Desktop's result.json, of one chat or of all. */
export function isTelegram(head: string, bytes: Buffer): boolean {
  if (/"about":\s*"Here is the data you requested/.test(head.slice(0, 1000))) return true;
  const start = bytes.toString('latin1', 0, 64 * 1024);
  const isChat =
    /"type":\s*"(?:personal_chat|bot_chat|saved_messages|(?:private|public)_(?:super)?group|(?:private|public)_channel)"/;
  return isChat.test(start) && /"messages":\s*\[/.test(start);
}
