export interface HeaderField {
  /** Where it begins in the text. */
  at: number;
  /** With its colon. */
  name: string;
  /** With its folding and the line's end. */
  value: string;
}

/** Fields of a header in their order, duplicates and folding kept, and what comes behind the empty line. Source: RFC 5322 section 2.2. */
export function splitHeader(text: string, isStart: boolean): { fields: HeaderField[]; rest: string } {
  if (!isStart) return { fields: [], rest: text };
  const fields: HeaderField[] = [];
  let at = 0;
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at);
    let end = lineEnd < 0 ? text.length : lineEnd + 1;
    while (end < text.length && (text[end] === ' ' || text[end] === '\t')) {
      const next = text.indexOf('\n', end);
      end = next < 0 ? text.length : next + 1;
    }
    const field = text.slice(at, end);
    const colon = field.indexOf(':');
    if (colon <= 0 || /[\s]/.test(field.slice(0, colon))) break;
    fields.push({ at, name: field.slice(0, colon + 1), value: field.slice(colon + 1) });
    at = end;
  }
  return { fields, rest: text.slice(at) };
}
