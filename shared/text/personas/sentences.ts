/** A sentence, or a line where a line ends before it: a range (UTF-16 units) without blanks around it. */
export interface Sentence {
  start: number;
  end: number;
}

/** Units of a sentence that are looked at. */
const longest = 400;
const most = 2000;

/** The sentences of a text, Japanese and Latin; linear in its length. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (from: number, to: number) => {
    let [start, end] = [from, Math.min(to, from + longest)];
    while (start < end && /\s/.test(text[start] as string)) start += 1;
    while (end > start && /\s/.test(text[end - 1] as string)) end -= 1;
    if (end > start) sentences.push({ start, end });
  };
  let from = 0;
  for (let at = 0; at < text.length && sentences.length < most; at += 1) {
    if (!endsAt(text, at)) continue;
    add(from, at + 1);
    from = at + 1;
  }
  if (sentences.length < most) add(from, text.length);
  return sentences;
}

function endsAt(text: string, at: number): boolean {
  const unit = text[at] as string;
  if (unit === '\n' || unit === '。') return true;
  const next = text[at + 1];
  if ('!?!?'.includes(unit)) return next === undefined || !'!?!?。'.includes(next);
  return (
    unit === '.' &&
    (next === undefined || /\s/.test(next)) &&
    !/\b(?:Mr|Mrs|Ms|Dr|St|[A-Z])$/.test(text.slice(Math.max(0, at - 4), at))
  );
}
