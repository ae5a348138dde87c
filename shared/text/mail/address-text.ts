import type { Address } from '../../domain/message.ts';

/** One address as it is shown, searched and cited: `Name <address>`, or the part that is there. */
export function addressText({ name, address }: Address): string {
  if (name === '') return address;
  return address === '' ? name : `${name} <${address}>`;
}

/** A list of addresses as one text, with where each address, or the name alone, stands in it (UTF-16 units). */
export function addressListText(list: readonly Address[]): { text: string; ranges: { start: number; end: number }[] } {
  let text = '';
  const ranges = list.map((entry) => {
    if (text !== '') text += ', ';
    const isPair = entry.name !== '' && entry.address !== '';
    const start = text.length + (isPair ? entry.name.length + 2 : 0);
    text += addressText(entry);
    return { start, end: start + (entry.address || entry.name).length };
  });
  return { text, ranges };
}
