/** A name that would like to be shown under its mark; places and lengths in pixels of the screen. */
export interface LabelWish {
  id: string;
  x: number;
  y: number;
  radius: number;
  text: string;
}

/** Height of a name with its share of room, and the room between mark and name, as sigma draws them at 12 pixels. */
const height = 17;
const gap = 3;
const cell = 64;
/** Names on the screen at once; eight times as many are tried. */
const usually = 250;

/** Width of a name in 12 pixels: half-width characters and full-width ones. */
export function labelWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x1100 ? 6.8 : 12;
  return width + 6;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function labelBox({ x, y, radius, text }: LabelWish): Box {
  const half = labelWidth(text) / 2;
  const top = y + radius + gap;
  return { left: x - half, right: x + half, top, bottom: top + height };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Which names are shown so that none lies over another: the first ones of the list first, those in `sure` in any case. */
export function placeLabels(wishes: readonly LabelWish[], sure: ReadonlySet<string>, most = usually): Set<string> {
  const taken = new Map<string, Box[]>();
  const shown = new Set<string>();
  const cells = ({ left, top, right, bottom }: Box): string[] => {
    const keys: string[] = [];
    for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column += 1) {
      for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row += 1) keys.push(`${column} ${row}`);
    }
    return keys;
  };
  const take = (wish: LabelWish, always: boolean) => {
    const box = labelBox(wish);
    const keys = cells(box);
    if (!always && keys.some((key) => taken.get(key)?.some((other) => overlap(box, other)))) return;
    for (const key of keys) {
      const boxes = taken.get(key);
      if (boxes) boxes.push(box);
      else taken.set(key, [box]);
    }
    shown.add(wish.id);
  };
  for (const wish of wishes) if (sure.has(wish.id)) take(wish, true);
  for (const wish of wishes.slice(0, most * 8)) {
    if (shown.size >= most) break;
    if (!sure.has(wish.id)) take(wish, false);
  }
  return shown;
}
