/**
 * Where a selection lies in the text that a container shows. Each piece of it carries `data-start` and `data-end`; a piece whose
 * shown text is not the original one (a defanged address) counts as a whole. Null where nothing of the text is selected.
 */
export function selectedRange(container: Element, range: Range): { start: number; end: number } | null {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const piece of container.querySelectorAll<HTMLElement>('[data-start]')) {
    if (!range.intersectsNode(piece)) continue;
    const [from, to] = [Number(piece.dataset.start), Number(piece.dataset.end)];
    const shown = piece.firstChild instanceof Text ? piece.firstChild : null;
    const isOriginal = shown !== null && shown.data.length === to - from && piece.dataset.changed === undefined;
    const first = isOriginal && range.startContainer === shown ? from + range.startOffset : from;
    const last = isOriginal && range.endContainer === shown ? from + range.endOffset : to;
    if (first >= last) continue;
    start = Math.min(start, first);
    end = Math.max(end, last);
  }
  return end > start ? { start, end } : null;
}
