/** A sentence of a text: half-open range in UTF-16 units. */
export interface Sentence {
  start: number;
  end: number;
}

/** Units of one sentence; a longer one is cut. */
const longest = 400;
/** A Latin line below this does not fill its line: it ends there. */
const full = 50;

const isEastAsian = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);

/**
 * Cuts a text in sentences: at full stops, and at the end of a line but where a Latin paragraph was wrapped. Lines that are
 * quoted from another message (`>`) are none of its own and are left out.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open = -1;
  let at = 0;
  const close = (end: number): void => {
    if (open >= 0 && text.slice(open, end).trim() !== '') sentences.push({ start: open, end });
    open = -1;
  };
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(at, lineEnd);
    if (/^[ \t]{0,8}[>＞]/.test(line)) {
      close(at);
      at = lineEnd + 1;
      continue;
    }
    for (let i = at; i < lineEnd; i += 1) {
      if (open < 0) open = i;
      const unit = text.charAt(i);
      const isStop = '。！？!?'.includes(unit) || (unit === '.' && /\s/.test(text.charAt(i + 1) || ' '));
      if ((isStop && !/\b(?:mr|mrs|dr|no|st|us)$/i.test(text.slice(Math.max(0, i - 4), i))) || i - open >= longest) {
        close(i + 1);
      }
    }
    const next = text.slice(lineEnd + 1, lineEnd + 80);
    if (
      open >= 0 &&
      (line.trim().length < full || isEastAsian(line) || next.trimStart() === '' || /^\r?\n/.test(next))
    ) {
      close(lineEnd);
    }
    at = lineEnd + 1;
  }
  close(text.length);
  return sentences;
}
