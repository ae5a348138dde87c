/** A colour of the tokens, '#rrggbb', as numbers from 0 to 1; black for anything else. */
export function rgbOf(color: string): [number, number, number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  const part = (at: 1 | 2 | 3) => Number.parseInt(match?.[at] ?? '0', 16) / 255;
  return [part(1), part(2), part(3)];
}
