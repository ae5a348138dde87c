/** A time on somebody's wall: local date and time, and the offset that was written beside it. */
export interface Clock {
  /** 'YYYY-MM-DDThh:mm:ss' in the zone. */
  local: string;
  /** '+0900', '-0500', '-0000'. */
  zone: string;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

export const jst = (local: string): Clock => ({ local, zone: '+0900' });

const offsetSeconds = (zone: string): number => {
  const size = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(3, 5)) * 60;
  return zone.startsWith('-') ? -size : size;
};

/** Seconds since 1970, UTC. */
export const epochSeconds = ({ local, zone }: Clock): number => Date.parse(`${local}Z`) / 1000 - offsetSeconds(zone);

/** The same moment some seconds later, on a wall in another zone. */
export function later(clock: Clock, seconds: number, zone: string): Clock {
  const shown = new Date((epochSeconds(clock) + seconds + offsetSeconds(zone)) * 1000);
  return { local: shown.toISOString().slice(0, 19), zone };
}

/** 'Thu, 05 Oct 2017 21:14:05 +0900'. Source: RFC 5322 section 3.3. */
export function mailDate({ local, zone }: Clock): string {
  const d = new Date(`${local}Z`);
  const day = `${days[d.getUTCDay()]}, ${two(d.getUTCDate())} ${months[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
  return `${day} ${local.slice(11)} ${zone}`;
}

/** 'Thu Oct  5 12:14:05 2017', in UTC, as the From_ line of an mbox has it. Source: RFC 4155. */
export function fromLineDate(clock: Clock): string {
  const { local } = later(clock, 0, '+0000');
  const d = new Date(`${local}Z`);
  const day = `${days[d.getUTCDay()]} ${months[d.getUTCMonth()]} ${String(d.getUTCDate()).padStart(2)}`;
  return `${day} ${local.slice(11)} ${d.getUTCFullYear()}`;
}

/** UTC, ISO 8601. */
export const isoUtc = (clock: Clock): string => `${later(clock, 0, '+0000').local}Z`;
