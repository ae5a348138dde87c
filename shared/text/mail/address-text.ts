import type { Address } from '../../domain/message.ts';

/** One address as it is shown, searched and cited: `Name <address>`, or the part that is there. */
export function addressText({ name, address }: Address): string {
  if (name === '') return address;
  return address === '' ? name : `${name} <${address}>`;
}

/** A list of addresses as one text, with where each address stands in it (UTF-16 units). */
export function addressListText(list: readonly Address[]): { text: string; ranges: { start: number; end: number }[] } {
  let text = '';
  const ranges = list.map((entry) => {
    if (text !== '') text += ', ';
    const start = text.length + (entry.name === '' ? 0 : entry.name.length + 2);
    text += addressText(entry);
    return { start: Math.min(start, text.length), end: Math.min(start + entry.address.length, text.length) };
  });
  return { text, ranges };
}
