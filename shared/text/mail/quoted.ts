/** A part of a text that somebody else wrote before. UTF-16 units. */
export interface Quoted {
  start: number;
  end: number;
  /** `forwarded`: a whole message that was passed on, up to the end of the text. */
  kind: 'quoted' | 'forwarded';
}

/** Parts of one text; a hostile one can have a quote on every other line. */
const most = 1000;

const marked = /^[ \t]{0,3}(?:[A-Za-z]{0,3}[>＞]|\|>)/;
/** The line over a quote that says whose it is. */
const attribution =
  /(?:wrote|writes|schrieb|a écrit|escribió)\s*[:：]\s*$|(?:さん)?(?:は書きました|が書きました|のメッセージ|wrote)[:：]?\s*$|^\d{4}[年/-]\d{1,2}[月/-]\d{1,2}.{0,120}[:：]\s*$|^On .{8,160}[:：]\s*$/;
const forwarded =
  /^[ \t]{0,3}(?:-{2,}|_{5,})?[ \t]*(?:Begin forwarded message|Forwarded message|Original Message|Forwarded by .{0,80}|元のメッセージ|転送(?:された)?メッセージ|転送メール)[ \t]*[:：]?[ \t]*(?:-{2,}|_{5,})?[ \t]*$/i;
const withDashes = /^[ \t]{0,3}-{2,}[ \t]*(?:Original Message|元のメッセージ)/i;

/**
 * What a text quotes: lines with a quote mark, with the line over them that says whose they are, and everything after the
 * line that says that a message was forwarded or is answered whole. In order, not overlapping.
 */
export function quotedParts(text: string): Quoted[] {
  const parts: Quoted[] = [];
  let open: Quoted | null = null;
  let before: { start: number; line: string } | null = null;
  let start = 0;
  while (start < text.length && parts.length < most) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next + 1;
    // What begins a quote stands in the first characters of its line, and a line of megabytes is not looked at whole.
    const line = text.slice(start, Math.min(end, start + 300)).trimEnd();
    if (forwarded.test(line)) {
      parts.push({ start, end: text.length, kind: withDashes.test(line) ? 'quoted' : 'forwarded' });
      return parts;
    }
    if (marked.test(line)) {
      if (open) open.end = end;
      else {
        open = { start: before && attribution.test(before.line) ? before.start : start, end, kind: 'quoted' };
        parts.push(open);
      }
    } else if (line.trim() !== '') {
      open = null;
      before = { start, line };
    }
    start = end;
  }
  return parts;
}

/** Whether a place of a text is in a quote. */
export const isQuotedAt = (parts: readonly Quoted[], at: number): boolean =>
  parts.some(({ start, end }) => start <= at && at < end);
