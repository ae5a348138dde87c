/** CSS pixels that a name takes from others at most; what is longer is shown as far as there is room anyway. */
export const longestLabel = 210;
/** CSS pixels of a name at its longest. */
export const widestLabel = 420;

/**
 * About as wide as a text of 12 px will be, without measuring it: a full-width character for each CJK one, little more than half
 * of that for the others. Names are cut where they end, so a wrong guess costs a gap and no overlap.
 */
export function labelWidth(text: string): number {
  let width = 6;
  for (let at = 0; at < text.length && width < widestLabel; at += 1) width += text.charCodeAt(at) > 0x2e7f ? 12.2 : 6.8;
  return Math.min(widestLabel, width);
}
