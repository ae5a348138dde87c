/** Ids of one header that are kept: the first, which names the message or its thread, and the nearest. */
const MOST_IDS = 1000;
/** RFC 5322 section 2.1.1: no line is longer, and an id is not folded. */
const LONGEST_ID = 998;

/**
 * The ids in an unfolded Message-ID, In-Reply-To or References value (RFC 5322 section 3.6.4), in order, with angle
 * brackets where they are written. White space inside an id is dropped. Comments, quoted strings and phrases such as
 * `Your message of …` (section 4.5.4) are no ids; beside them an id without brackets cannot be told from an address.
 * Linear time, never throws.
 */
export function parseMessageIds(raw: string): string[] {
  const ids: string[] = [];
  const bare: string[] = [];
  let phrase = false;
  const skip = new Skipper(raw);
  for (let at = 0; at < raw.length; ) {
    const char = raw[at] as string;
    if (char === '<') {
      const end = idEnd(raw, at + 1);
      const inside = raw.slice(at + 1, end);
      const closed = raw[end] === '>';
      // Where the `>` is missing, the id ends at white space, and is kept as it is written.
      const id = closed ? inside.replace(/\s+/g, '') : (/^\S*/.exec(inside.trimStart())?.[0] ?? '');
      if (id !== '' && id.length <= LONGEST_ID) ids.push(closed ? `<${id}>` : `<${id}`);
      at = closed ? end + 1 : end;
    } else if (char === '(' || char === '"') {
      const end = skip.from(at);
      if (char === '"') phrase = true;
      at = end;
    } else if (/[\s,;>]/.test(char)) {
      at += 1;
    } else {
      let end = at + 1;
      while (end < raw.length && !/[\s,;<>"(]/.test(raw[end] as string)) end += 1;
      const word = raw.slice(at, end);
      if (/^[^@]+@[^@]/.test(word) && word.length <= LONGEST_ID) {
        bare.push(word);
        ids.push(word);
      } else phrase = true;
      at = end;
    }
  }
  const kept = phrase && bare.length > 0 ? ids.filter((id) => id.startsWith('<')) : ids;
  return kept.length <= MOST_IDS ? kept : [kept[0] as string, ...kept.slice(1 - MOST_IDS)];
}

/** Where the id that began before `from` ends: its `>`, the next `<`, or the end of the value. */
function idEnd(raw: string, from: number): number {
  let at = from;
  while (at < raw.length && raw[at] !== '>' && raw[at] !== '<') at += 1;
  return at;
}

/** Skips comments and quoted strings; one that is never closed is skipped as a single sign, and found so only once. */
class Skipper {
  readonly #raw: string;
  #open = { '(': false, '"': false };

  constructor(raw: string) {
    this.#raw = raw;
  }

  from(start: number): number {
    const raw = this.#raw;
    const sign = raw[start] === '(' ? '(' : '"';
    if (this.#open[sign]) return start + 1;
    let depth = 1;
    for (let at = start + 1; at < raw.length; at += 1) {
      const char = raw[at];
      if (char === '\\') at += 1;
      else if (sign === '(' && char === '(') depth += 1;
      else if (char === (sign === '(' ? ')' : '"')) depth -= 1;
      if (depth === 0) return at + 1;
    }
    this.#open[sign] = true;
    return start + 1;
  }
}
