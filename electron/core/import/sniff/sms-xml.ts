/** Whether an XML text is a backup of SMS Backup & Restore. */
export const isSmsXml = (head: string): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}\?>|<\?xml-stylesheet[^>]{0,200}\?>|<!--(?:[^-]|-(?!->)){0,1000}-->|<!DOCTYPE smses[^>]{0,200}>|\s){0,20}<(?:smses|sms|mms)(?=[\s>])/.test(
    head.slice(0, 4000),
  );
