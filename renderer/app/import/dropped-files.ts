import type { PageFile } from '../../rpc/page-host.ts';

/** Folders below each other that a drop is followed into. */
const deepest = 64;

/**
 * Every file of a drop, folders with all that is in them. Must be called in the drop event itself: the list of items is
 * empty right after it.
 */
export function droppedFiles(transfer: DataTransfer): Promise<PageFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return Promise.resolve([...transfer.files].map((file) => ({ file, path: file.name })));
  return Promise.all(entries.map((entry) => filesOf(entry, '', 0))).then((lists) => lists.flat());
}

async function filesOf(entry: FileSystemEntry, folder: string, depth: number): Promise<PageFile[]> {
  const path = folder + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, path }];
  }
  if (depth >= deepest) return [];
  const children = await entriesOf(entry as FileSystemDirectoryEntry);
  // A folder of mail is known by its folders, the empty ones too.
  if (children.length === 0) return [{ file: new File([], entry.name), path: `${path}/` }];
  const files: PageFile[] = [];
  for (const child of children) {
    for (const found of await filesOf(child, `${path}/`, depth + 1)) files.push(found);
  }
  return files;
}

/** A reader gives at most a hundred entries at a time, and an empty list at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
