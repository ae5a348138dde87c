/** A zone as it was written, and the offset of it as EDTF has it; null where its name does not say which. */
export interface MailZone {
  zone: string;
  offset: string | null;
}

/**
 * Names whose offset is certain: those of RFC 822 section 5.1, and a few that mean one zone only. Others (IST, BST, MSK)
 * are several, or moved.
 */
const names: Record<string, string> = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  KST: '+09:00',
  CET: '+01:00',
  CEST: '+02:00',
};

const numeric = /^[+-]\d[\d:]{0,5}/;
const universal = /^(?:GMT|UTC|UT) ?([+-])(\d{1,2})(?::?(\d\d))?(?![\d:])/i;
/** An abbreviation before its offset: `JST +0900`. The offset speaks. */
const doubled = /^[A-Z]{1,5} ?([+-]\d{4})(?!\d)/i;
const word = /^([A-Za-z]{1,5})(?![A-Za-z\d/_-])/;
/** A word that nobody but a zone can be: `MSK`, `H0500`, `Eastern Daylight Time`. */
const unknown = /^(?:[A-Za-z]|[A-Z]{2,5}\d{0,4}|[A-Z]\d{4}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,3} Time)(?= ?$)/;

/**
 * Reads the zone behind a time. `-0000` and the military letters are kept and have no offset: the first says that the
 * zone is not stated, the others were used with either sign. Source: RFC 5322 sections 3.3 and 4.3.
 */
export function readMailZone(text: string): MailZone | null {
  const whole = universal.exec(text) ?? doubled.exec(text);
  if (whole) {
    const offset = whole[2] === undefined ? numericOffset(whole[1] ?? '') : clock(whole[1], whole[2], whole[3] ?? '00');
    return { zone: whole[0], offset };
  }
  const digits = numeric.exec(text)?.[0];
  if (digits !== undefined) return { zone: digits, offset: numericOffset(digits) };
  const name = word.exec(text)?.[1];
  const offset = name === undefined ? undefined : names[name.toUpperCase()];
  if (name !== undefined && offset !== undefined) return { zone: name, offset };
  const other = unknown.exec(text)?.[0];
  return other === undefined ? null : { zone: other, offset: null };
}

function numericOffset(digits: string): string | null {
  const found = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(digits);
  if (!found || /^-00:?(?:00)?$/.test(digits)) return null;
  return clock(found[1], found[2] ?? '', found[3] ?? '00');
}

/** Null beyond what a clock shows: nobody can say what was meant by +9900. */
function clock(sign: string | undefined, hours: string, minutes: string): string | null {
  return Number(hours) > 23 || Number(minutes) > 59 ? null : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
