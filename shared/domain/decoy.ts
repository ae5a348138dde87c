/** An address planted on purpose in one place at one time; a control is planted nowhere, so that only a guess finds it. */
export interface Decoy {
  kind: 'decoy';
  id: string;
  /** In its normal form. */
  address: string;
  control: boolean;
  /** Which site, form or list it was given to; empty for a control. */
  place: string;
  /** When it was planted, as EDTF; null where nobody says. */
  at: string | null;
  /** Who says so; empty for a control. */
  by: string;
  note: string;
  /** Upper bound of what a guesser has to try for its local part, in bits. */
  bits: number;
  /** Why a hit may be a guess all the same. */
  warnings: ('decoy/few-bits' | 'decoy/words')[];
}
