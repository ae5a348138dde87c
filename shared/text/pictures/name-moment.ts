import { civilText } from '../dates/civil-date.ts';

/** A time in the name of a picture's file, as written. File names carry no zone. */
export interface NameMoment {
  raw: string;
  /** EDTF: to the second or the day, without an offset; in UTC where the name counts milliseconds since 1970. */
  edtf: string;
  precision: 'day' | 'second';
}

const dated =
  /(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?:(?:[ _T-]| at )?(\d\d|\d(?=[.:h]))([-_.:h]?)(\d\d)\6(\d\d)(?:\d{3})?(?:\s?([AP])M)?)?(?!\d)/iu;
/** As apps of chats name what they save: milliseconds since 1970. */
const counted = /(?<!\d)(1[0-9]\d{11})(?!\d)/;

/**
 * The time that a phone or computer writes into the name of a screenshot or photo (Screenshot_20240102-120301, Screen Shot
 * 2024-01-02 at 12.03.01, IMG_20240102_120301, LINE_1704164581123); null for a name without one.
 */
export function nameMoment(name: string): NameMoment | null {
  const short = name.slice(name.lastIndexOf('/') + 1).slice(0, 300);
  const millis = counted.exec(short)?.[1];
  if (millis !== undefined)
    return { raw: millis, edtf: `${new Date(Number(millis)).toISOString().slice(0, 19)}Z`, precision: 'second' };
  const found = dated.exec(short);
  if (!found) return null;
  const [raw, year, , month, day, hour, , minute, second, half] = found;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const clock = hour === undefined ? null : Number(hour);
  const civil =
    clock === null
      ? date
      : { ...date, hour: hourOf(clock, half?.toUpperCase()), minute: Number(minute), second: Number(second) };
  const edtf = civilText(civil);
  return edtf === null ? null : { raw, edtf, precision: clock === null ? 'day' : 'second' };
}

function hourOf(clock: number, half: string | undefined): number {
  if (half === undefined || clock > 12) return clock;
  return (clock % 12) + (half === 'P' ? 12 : 0);
}
