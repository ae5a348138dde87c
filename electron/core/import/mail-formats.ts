const mails: ReadonlySet<string> = new Set(['eml', 'emlx', 'mbox']);
/** Whether documents of it are the bytes of mails, each read by itself. */
export const isMail = (format: string): boolean => mails.has(format);
