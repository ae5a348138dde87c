import { readTokens, type Token } from './source-tokens.ts';

/** One place in a source where another file or package is named. */
export interface FoundImport {
  /** The specifier as written; null where it is computed and nobody can check it. */
  specifier: string | null;
  kind: 'import' | 'export' | 'dynamic' | 'url';
  /** 1-based. */
  line: number;
}

/**
 * Everything that a TypeScript source imports: `import … from`, `import type`, `import '…'`, `export … from`, `import('…')`
 * as an expression and as a type, `new URL('./…', import.meta.url)`. It reads tokens, not text, so that what stands in a
 * comment or a string is no import; Node's own type stripping cannot serve, as it drops the imports of types.
 * Throws SyntaxError.
 */
export function scanImports(source: string): FoundImport[] {
  const tokens = readTokens(source);
  const found: FoundImport[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || reads(tokens, at - 1, '.')) return;
    const add = (kind: FoundImport['kind'], named: Token | null) =>
      found.push({ specifier: named?.value ?? null, kind, line: token.line });
    if (token.value === 'import') {
      const next = tokens[at + 1];
      if (reads(tokens, at + 1, '(')) {
        const named = soleArgument(tokens, at + 2);
        if (named || !isMethod(tokens, at + 1)) add('dynamic', named);
      } else if (next?.kind === 'text') {
        add('import', next);
      } else if (next?.kind === 'word' || reads(tokens, at + 1, '{') || reads(tokens, at + 1, '*')) {
        add('import', textAfterFrom(tokens, at + 1));
      }
    } else if (token.value === 'export') {
      const named = exportedFrom(tokens, at + 1);
      if (named) add('export', named);
    } else if (token.value === 'new' && reads(tokens, at + 1, 'URL', '(')) {
      const named = tokens[at + 3];
      const isBesideThisFile = reads(tokens, at + 4, ',', 'import', '.', 'meta', '.', 'url');
      if (named?.kind === 'text' && isBesideThisFile) add('url', named);
    }
  });
  return found;
}

/** Whether words and marks stand there in this order. */
function reads(tokens: Token[], at: number, ...values: string[]): boolean {
  return values.every((value, index) => tokens[at + index]?.kind !== 'text' && tokens[at + index]?.value === value);
}

/** The text behind the next `from` of this statement. */
function textAfterFrom(tokens: Token[], start: number): Token | null {
  for (let at = start; at < tokens.length && !reads(tokens, at, ';'); at++) {
    const named = tokens[at + 1];
    if (reads(tokens, at, 'from') && named?.kind === 'text') return named;
  }
  return null;
}

/** `export * from`, `export * as x from`, `export { … } from`, each with `type` or without. */
function exportedFrom(tokens: Token[], start: number): Token | null {
  let at = reads(tokens, start, 'type') ? start + 1 : start;
  if (reads(tokens, at, '*')) return textAfterFrom(tokens, at);
  if (!reads(tokens, at, '{')) return null;
  while (at < tokens.length && !reads(tokens, at, '}')) at++;
  const named = tokens[at + 2];
  return reads(tokens, at + 1, 'from') && named?.kind === 'text' ? named : null;
}

/** The first argument of `import(…)` where it is a plain string. */
function soleArgument(tokens: Token[], at: number): Token | null {
  const named = tokens[at];
  return named?.kind === 'text' && (reads(tokens, at + 1, ')') || reads(tokens, at + 1, ',')) ? named : null;
}

/** `{ import(x) { … } }` is a method of that name: behind its brackets comes a body or a type. */
function isMethod(tokens: Token[], open: number): boolean {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (reads(tokens, at, '(')) depth++;
    if (reads(tokens, at, ')') && --depth === 0) return reads(tokens, at + 1, '{') || reads(tokens, at + 1, ':');
  }
  return false;
}
