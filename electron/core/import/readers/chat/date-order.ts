import { type CivilDate, civilText, civilTime } from '../../../../../shared/text/dates/civil-date.ts';

/** Which part of a date of three numbers comes first; a question's answers are these words. */
export type DateOrder = 'day' | 'month' | 'year';

/** Days by which a chat may seem to go back: a phone's clock was set, somebody travelled. */
const tolerance = 2;

const numbers = /^(\d{1,4})[./-] ?(\d{1,2})[./-] ?(\d{1,4})\.?$/;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const germanDays = ['so', 'mo', 'di', 'mi', 'do', 'fr', 'sa'];

/** A date of three numbers read in one order; null where it is no date so. A year of two digits is one of this century. */
export function readDate(raw: string, order: DateOrder): CivilDate | null {
  const found = numbers.exec(raw);
  if (!found) return null;
  const [, a = '', b = '', c = ''] = found;
  const isYearFirst = a.length === 4;
  if (isYearFirst ? c.length > 2 : a.length > 2 || c.length === 3) return null;
  // Nobody writes a year of two digits first without its zero, or between dots.
  if (!isYearFirst && order === 'year' && (a.length !== 2 || c.length > 2 || raw.includes('.'))) return null;
  if (!isYearFirst && order !== 'year' && c.length < 2) return null;
  const [year, month, day] = isYearFirst || order === 'year' ? [a, b, c] : order === 'day' ? [c, b, a] : [c, a, b];
  const civil = { year: Number(year) + (year.length === 4 ? 0 : 2000), month: Number(month), day: Number(day) };
  return civilText(civil) === null ? null : civil;
}

/** The orders in which every date of a chat is one, and in which its lines follow each other in time. */
export class DateOrders {
  readonly #last = new Map<DateOrder, number>();
  readonly #back = new Map<DateOrder, number>();
  #possible: DateOrder[] = ['day', 'month', 'year'];
  /** A date that can be read in more than one way. */
  #example: string | null = null;

  /** `weekday`: as it is written beside the date, in English or German; '' for none. */
  take(raw: string, weekday = ''): void {
    const read = this.#possible.map((order) => ({ order, date: readDate(raw, order) }));
    const fitting = read.filter(({ date }) => date !== null && fits(date, weekday));
    // A line that is no date in any order says nothing of the others.
    if (fitting.length === 0) return;
    this.#possible = fitting.map(({ order }) => order);
    const texts = new Set(fitting.map(({ date }) => date && civilText(date)));
    if (texts.size > 1) this.#example ??= raw;
    for (const { order, date } of fitting) {
      const day = date ? civilTime(date.year, date.month ?? 1, date.day ?? 1) / 86_400_000 : 0;
      const last = this.#last.get(order) ?? day;
      if (day < last - tolerance) this.#back.set(order, (this.#back.get(order) ?? 0) + 1);
      this.#last.set(order, day);
    }
  }

  /** The one order that the dates prove; all that are left otherwise, with a date that shows why. */
  decided(): { order: DateOrder | null; left: DateOrder[]; example: string } {
    const forward = this.#possible.filter((order) => !this.#back.has(order));
    const left = forward.length > 0 ? forward : this.#possible;
    const isDecided = left.length === 1 || this.#example === null;
    return { order: isDecided ? (left[0] ?? null) : null, left, example: this.#example ?? '' };
  }
}

function fits({ year, month = 1, day = 1 }: CivilDate, weekday: string): boolean {
  const written = weekday.toLowerCase();
  const named = Math.max(weekdays.indexOf(written.slice(0, 3)), germanDays.indexOf(written));
  return named < 0 || new Date(civilTime(year, month, day)).getUTCDay() === named;
}
