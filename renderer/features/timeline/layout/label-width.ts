/** CSS pixels of a name at its longestLabel; what is longer is cut. */
export const longestLabel = 210;

/**
 * About as wide as a text of 12 px will be, without measuring it: a full-width character for each CJK one, little more than half
 * of that for the others. Names are cut where they end, so a wrong guess costs a gap and no overlap.
 */
export function labelWidth(text: string): number {
  let width = 6;
  for (let at = 0; at < text.length && width < longestLabel; at += 1)
    width += text.charCodeAt(at) > 0x2e7f ? 12.2 : 6.8;
  return Math.min(longestLabel, width);
}
