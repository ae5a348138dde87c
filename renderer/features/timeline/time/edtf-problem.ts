import { daysInMonth } from '../../../../shared/text/dates/civil-date.ts';
import { parseEdtf } from '../../../../shared/text/dates/edtf.ts';

/** What is wrong with a text that is no EDTF value, as exactly as can be said. */
export type EdtfProblem =
  | 'slashes'
  | 'digits'
  | 'month'
  | 'day'
  | 'clock'
  | 'zone'
  | 'space'
  | 'reversed'
  | 'bothOpen'
  | 'tooManySides'
  | 'form';

/** Null for a value that can be read. */
export function edtfProblem(text: string): EdtfProblem | null {
  if (parseEdtf(text)) return null;
  if (/[０-９／：〜年月日時]/.test(text)) return 'digits';
  const sides = text.split('/');
  if (/^\d{4}\/\d{1,2}(?:\/\d{1,2})?(?:[ T].*)?$/.test(text)) return 'slashes';
  if (sides.length > 2) return 'tooManySides';
  if (sides.length === 2) {
    const isOpen = (side: string) => side === '' || side === '..';
    if (sides.every(isOpen)) return 'bothOpen';
    for (const side of sides) {
      const problem = isOpen(side) ? null : sideProblem(side);
      if (problem !== null) return problem;
    }
    return 'reversed';
  }
  return sideProblem(text);
}

function sideProblem(side: string): EdtfProblem | null {
  if (parseEdtf(side)) return null;
  const text = side.replace(/[?~%]/g, '');
  if (/\d \d/.test(text)) return 'space';
  const [date = '', time] = text.split('T', 2);
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return 'form';
  const months = Number(month);
  if (!(months >= 1 && months <= 12)) return months >= 21 && months <= 41 && day === undefined ? 'form' : 'month';
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), months))) return 'day';
  if (time === undefined) return 'form';
  return /^\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/.test(time) || !/[A-Za-z]/.test(time)
    ? 'clock'
    : 'zone';
}
