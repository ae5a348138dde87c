import { isSavedLine, isSpacedStart, lineDay, lineStart, lineTitle } from '../readers/chat/line-syntax.ts';
import { headLines } from './text-head.ts';

/** Whether it is a chat exported by LINE: its title, or when it was saved, and a day; or a day with a message under it. */
export function isLine(_head: string, bytes: Buffer): boolean {
  const lines = headLines(bytes);
  const [first = '', second = ''] = lines;
  const isSaved = isSavedLine(first) || isSavedLine(second);
  const isTitled = first.startsWith('[LINE]') || (lineTitle(first) !== null && isSaved);
  const day = lines.findIndex((line) => lineDay(line) !== null);
  if (day < 0) return isTitled && isSaved;
  const next = lines[day + 1] ?? '';
  const isMessage = lineStart(next, false, '') !== null;
  if (isTitled || isSaved) return isMessage || isSpacedStart(next) || day === lines.length - 1;
  return day <= 1 && isMessage;
}
