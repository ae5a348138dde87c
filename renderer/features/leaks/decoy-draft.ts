import type { Input } from '../../../shared/contract/procedures.ts';
import type { Decoy } from '../../../shared/domain/decoy.ts';
import { parseEdtf } from '../../../shared/text/dates/edtf.ts';

/** A decoy while it is typed. */
export interface DecoyDraft {
  address: string;
  control: boolean;
  place: string;
  at: string;
  by: string;
  note: string;
}

export const newDecoyDraft = (address: string): DecoyDraft => ({
  address,
  control: false,
  place: '',
  at: '',
  by: '',
  note: '',
});

export const decoyDraftOf = ({ address, control, place, at, by, note }: Decoy): DecoyDraft => ({
  address,
  control,
  place,
  at: at ?? '',
  by,
  note,
});

/** What is sent of it: a control has no place and no time, whatever was typed before it became one. */
export function decoyInput({ address, control, place, at, by, note }: DecoyDraft): Input<'decoy.plant'> {
  if (control) return { address: address.trim(), control, note: note.trim() };
  const when = at.trim();
  return {
    address: address.trim(),
    control,
    place: place.trim(),
    at: when === '' ? null : when,
    by: by.trim(),
    note: note.trim(),
  };
}

type Missing = 'decoy.needsAddress' | 'decoy.needsPlace' | 'decoy.badTime' | 'decoy.needsBy';

/** What is missing before it can be recorded; null where nothing is. */
export function missingOf({ address, control, place, at, by }: DecoyDraft): Missing | null {
  if (!/^[^@\s]+@[^@\s]+$/.test(address.trim())) return 'decoy.needsAddress';
  if (control) return null;
  if (place.trim() === '') return 'decoy.needsPlace';
  if (at.trim() !== '' && !parseEdtf(at.trim())) return 'decoy.badTime';
  return at.trim() !== '' && by.trim() === '' ? 'decoy.needsBy' : null;
}
