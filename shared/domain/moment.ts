/** Who claims a time. A message can carry several claims that disagree; none is ever merged away. */
export type Claimant =
  | 'date-header'
  | 'received'
  | 'mbox-line'
  | 'mail-program'
  | 'file'
  | 'reporter'
  | 'chat-export'
  | 'web-capture'
  | 'web-server'
  | 'camera'
  | 'paper'
  | 'statement';

export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second';

/** One claim of a time, as written. Source of the value format: EDTF (ISO 8601-2:2019). */
export interface Moment {
  by: Claimant;
  /** The string exactly as it stood in the bytes (unfolded), or as the reporter typed it. */
  raw: string;
  /** EDTF, with the offset that was written ('2001-05-04T14:05:44-04:00'); null when it cannot be read. */
  edtf: string | null;
  /** The zone as written ('+0900', 'JST', 'GMT', '-0000'); null when none was written. */
  zone: string | null;
  precision: Precision | null;
}
