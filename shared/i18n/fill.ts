/**
 * Puts values into a sentence: `{name}` is replaced, and a stretch in [square brackets] stands only when every value that
 * it names is there. A value is never read as a part of the sentence, whatever it contains.
 */
export function fill(sentence: string, values: ReadonlyMap<string, string>): string {
  const put = (part: string) => part.replace(/\{(\w+)\}/g, (_whole, name: string) => values.get(name) ?? '');
  return sentence.replace(/\[([^[\]]*)\]|\{\w+\}/g, (whole, stretch: string | undefined) => {
    if (stretch === undefined) return put(whole);
    const names = namesIn(stretch);
    // Brackets around no name are part of the words.
    if (names.length === 0) return whole;
    return names.every((name) => values.has(name)) ? put(stretch) : '';
  });
}

/** The names of the values that a sentence asks for. */
export const namesIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
