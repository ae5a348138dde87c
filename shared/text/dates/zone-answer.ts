import { plainInstant } from './edtf-side.ts';

/** The offset that a person gave for times without a zone (`+09:00`, `Z`), as EDTF has it; '' for none and for no offset. */
export function zoneAnswer(answer: string | undefined): string {
  const text = answer?.trim() ?? '';
  const short = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(text);
  const offset = short ? `${short[1]}${(short[2] ?? '').padStart(2, '0')}:${short[3] ?? '00'}` : text.toUpperCase();
  if (!/^(?:Z|[+-]\d\d:\d\d)$/.test(offset)) return '';
  const instant = plainInstant(`2000-01-01T00:00:00${offset}`);
  return instant === undefined || Number.isNaN(instant) ? '' : offset;
}
