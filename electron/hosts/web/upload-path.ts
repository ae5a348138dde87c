/** Where an upload goes: the names of its folders and its own, and whether it is an empty folder. */
export interface UploadPath {
  names: string[];
  isFolder: boolean;
}

/** Names below each other, and bytes of one: what file systems take. */
const deepest = 64;
const longestName = 255;

/**
 * Reads the relative path of an uploaded file ('mail/cur/1:2,S'), or of an empty folder ('mail/tmp/'). Names stay as they
 * are, since they are evidence too: a Maildir's have colons. Null where one could lead out of the folder that it is put in.
 */
export function readUploadPath(path: string, platform: NodeJS.Platform = process.platform): UploadPath | null {
  const isFolder = path.endsWith('/');
  const names = (isFolder ? path.slice(0, -1) : path).split('/', deepest + 2);
  if (names.length > deepest || !names.every((name) => isPlainName(name, platform))) return null;
  return { names, isFolder };
}

function isPlainName(name: string, platform: NodeJS.Platform): boolean {
  if (name === '' || name === '.' || name === '..' || name.includes('\0') || !name.isWellFormed()) return false;
  if (Buffer.byteLength(name) > longestName) return false;
  // There a backslash is a separator, a colon names a drive or a stream, and trailing dots and spaces are cut off.
  return platform !== 'win32' || !/[\\:<>"|?*\u0001-\u001f]|[. ]$/.test(name);
}
