import type { ReadItem } from '../store/read-document.ts';

const withInside = (item: ReadItem): ReadItem[] => [item, ...item.inside.flatMap(withInside)];

/** The messages, at any depth, out of which others came that stood in a transfer encoding. */
export const holdersOf = (items: readonly ReadItem[]): ReadItem[] =>
  items.flatMap(withInside).filter(({ extracted }) => extracted.length > 0);

export const holdsNone = (items: readonly ReadItem[]): boolean => holdersOf(items).length === 0;
