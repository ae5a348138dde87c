/** What can be found in a text and name somebody or something. */
export const identifierKinds = [
  'email',
  'url',
  'domain',
  'ip',
  'phone',
  'line',
  'account',
  'bank-account',
  'prepaid-code',
  'postal-address',
  'amount',
  'persona',
  'person',
  'organisation',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** An identifier found in a text. Offsets are UTF-16 units in the text that was given; `text.slice(start, end) === raw`. */
export interface Identifier {
  kind: IdentifierKind;
  start: number;
  end: number;
  raw: string;
  /** Comparable form: two spellings of one thing have one normal form. */
  normal: string;
  /** `certain`: the form proves it · `likely`: the surroundings do · `possible`: it only looks like one. */
  confidence: 'certain' | 'likely' | 'possible';
  /** Keys of the message catalogue that say in words why it was taken for one. */
  reasons: string[];
}
