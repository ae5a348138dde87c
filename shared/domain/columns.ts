/**
 * What a column of a statement holds. `in` and `out` are money that came and went (a negative number there went the other
 * way), `amount` one column for both, negative where it went, `direction` the word beside it. Points count where no column
 * holds money. `year`, `month` and `day` make a date together. Everything else is `other`, and is kept as written.
 */
export const columnRoles = [
  'date',
  'time',
  'year',
  'month',
  'day',
  'in',
  'out',
  'amount',
  'direction',
  'balance',
  'points-in',
  'points-out',
  'currency',
  'payee',
  'account',
  'other',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** A mapping: the headings as they stand in the file, and what each was taken for. Written as JSON in questions and answers. */
export interface Columns {
  headings: string[];
  roles: ColumnRole[];
}

export const writeColumns = ({ headings, roles }: Columns): string => JSON.stringify({ headings, roles });

const isRole = (value: unknown): value is ColumnRole => columnRoles.some((role) => role === value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** The mapping that a text holds; null where it is none. */
export function readColumns(text: string): Columns | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('headings' in value) || !('roles' in value)) return null;
  const { headings, roles } = value;
  if (!Array.isArray(headings) || !Array.isArray(roles) || headings.length !== roles.length) return null;
  return headings.every(isText) && roles.every(isRole) ? { headings, roles } : null;
}

const dates: ReadonlySet<ColumnRole> = new Set(['date', 'year']);
const movements: ReadonlySet<ColumnRole> = new Set(['in', 'out', 'amount', 'points-in', 'points-out']);

/** Whether rows can be read by it: it says which column holds the date, and which what moved. */
export const isMapping = ({ roles }: Pick<Columns, 'roles'>): boolean =>
  roles.some((role) => dates.has(role)) && roles.some((role) => movements.has(role));
