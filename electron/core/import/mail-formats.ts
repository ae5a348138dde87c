const mails: ReadonlySet<string> = new Set(['eml', 'emlx', 'mbox']);
/** Whether documents of it are the bytes of mails, each read by itself. */
export const isMail = (format: string): boolean => mails.has(format);

const outlook: ReadonlySet<string> = new Set(['msg', 'ole', 'tnef']);
/** Whether Outlook has messages in it: their header, where one is kept, is a text inside. */
export const isOutlook = (format: string): boolean => outlook.has(format);
