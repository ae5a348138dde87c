/** Names that stand in the directory of every message that Outlook saves. Source: MS-OXMSG sections 2.2 and 2.4. */
const NAMES = ['__properties_version1.0', '__substg1.0_', '__nameid_version1.0'].map((name) =>
  Buffer.from(name, 'utf16le'),
);

/** Whether a compound file (OLE) is a message. One whose directory stands further behind is told by its reader. */
export const isMsg = (bytes: Buffer): boolean => NAMES.some((name) => bytes.includes(name));
