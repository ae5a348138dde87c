/** A token of a TypeScript source, as coarse as finding imports needs it. `text` is a string without its quotes. */
export interface Token {
  kind: 'word' | 'text' | 'mark';
  value: string;
  /** 1-based. */
  line: number;
}

/** After these words a slash opens a regular expression; after any other word it divides. */
const beforeRegex = new Set('return typeof case in of do else void delete throw new await yield'.split(' '));

const wordStart = /[\p{ID_Start}$_#]/u;
const wordPart = /[\p{ID_Continue}$_\u200c\u200d]*/uy;

/** Reads a source into tokens, without its comments. Throws SyntaxError on a template that does not end. */
export function readTokens(source: string): Token[] {
  const tokens: Token[] = [];
  /** For each open template: how many braces are open in its current `${…}`. */
  const templates: number[] = [];
  let line = 1;
  let at = 0;
  const push = (kind: Token['kind'], value: string) => tokens.push({ kind, value, line });
  /** Moves on to `end` and counts the lines on the way. */
  const skipTo = (end: number) => {
    for (; at < end && at < source.length; at++) if (source[at] === '\n') line++;
  };
  /** Reads on to the end of a template, or to its next `${`; gives its text where it ended. */
  const readTemplate = (): string | null => {
    const start = at;
    let end = at;
    while (end < source.length && source[end] !== '`' && !source.startsWith('${', end))
      end += source[end] === '\\' ? 2 : 1;
    skipTo(end);
    const isAtEnd = source[at] === '`';
    at += isAtEnd ? 1 : 2;
    if (!isAtEnd) templates.push(0);
    return isAtEnd ? source.slice(start, end) : null;
  };

  while (at < source.length) {
    const character = source[at] ?? '';
    const open = templates.length - 1;
    if (/\s/.test(character)) {
      skipTo(at + 1);
    } else if (source.startsWith('//', at)) {
      skipTo(endOf(source, '\n', at));
    } else if (source.startsWith('/*', at)) {
      skipTo(endOf(source, '*/', at + 2) + 2);
    } else if (character === "'" || character === '"') {
      const start = ++at;
      while (at < source.length && source[at] !== character && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1;
      push('text', source.slice(start, at));
      if (source[at] === character) at++;
    } else if (character === '`') {
      at++;
      const text = readTemplate();
      // A template with a value in it is computed: as a mark it is never taken for the name of a file.
      push(text === null ? 'mark' : 'text', text ?? '`');
    } else if (character === '}' && templates[open] === 0) {
      at++;
      templates.pop();
      readTemplate();
    } else if (character === '/' && opensRegex(tokens.at(-1))) {
      at = endOfRegex(source, at);
      // It is a value, and so is what a closing bracket ends: a slash behind it divides.
      push('mark', ')');
    } else if (wordStart.test(character)) {
      wordPart.lastIndex = at + 1;
      const word = character + (wordPart.exec(source)?.[0] ?? '');
      push('word', word);
      at += word.length;
    } else {
      if (open >= 0 && character === '{') templates[open] = (templates[open] ?? 0) + 1;
      if (open >= 0 && character === '}') templates[open] = (templates[open] ?? 0) - 1;
      push('mark', character);
      at++;
    }
  }
  if (templates.length > 0) throw new SyntaxError('a template that does not end');
  return tokens;
}

function endOf(source: string, needle: string, from: number): number {
  const at = source.indexOf(needle, from);
  return at < 0 ? source.length : at;
}

function opensRegex(before: Token | undefined): boolean {
  if (!before) return true;
  if (before.kind === 'text') return false;
  if (before.kind === 'word') return beforeRegex.has(before.value);
  return !/[)\]}\d]/.test(before.value);
}

/** A regular expression ends on its line; in a class a slash does not end it. */
function endOfRegex(source: string, start: number): number {
  let isInClass = false;
  let at = start + 1;
  for (; at < source.length && source[at] !== '\n'; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') isInClass = true;
    else if (source[at] === ']') isInClass = false;
    else if (source[at] === '/' && !isInClass) return at + 1;
  }
  return at;
}
