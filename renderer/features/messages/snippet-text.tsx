import type { Snippet } from '../../../shared/contract/results.ts';
import { plainLine } from '../../components/plain-line.ts';

/** The words around a match, with the match marked; links and addresses are only text here. */
export function SnippetText({ snippet: { text, matches } }: { snippet: Snippet }) {
  const parts: { text: string; start: number; isMatch: boolean }[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start < at || end > text.length) continue;
    if (start > at) parts.push({ text: text.slice(at, start), start: at, isMatch: false });
    parts.push({ text: text.slice(start, end), start, isMatch: true });
    at = end;
  }
  parts.push({ text: text.slice(at), start: at, isMatch: false });
  return parts.map((part) =>
    part.isMatch ? (
      <mark key={part.start}>{spaced(part.text)}</mark>
    ) : (
      <span key={part.start}>{spaced(part.text)}</span>
    ),
  );
}

/** `plainLine` trims, and the space beside a match would go with it. An address that was cut cannot be defanged whole. */
const spaced = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${plainLine(text).replace(/http(s?):\/\//gi, 'hxxp$1://')}${/\s$/.test(text) && text.trim() !== '' ? ' ' : ''}`;
