export const views = [
  'start',
  'sources',
  'messages',
  'entities',
  'graph',
  'campaigns',
  'personas',
  'leaks',
  'infrastructure',
  'contacts',
  'suggestions',
  'payments',
  'timeline',
  'exports',
  'settings',
] as const;
export type View = (typeof views)[number];

/** The address of what is shown. */
export interface Route {
  /** Token of the case; null where none is open. */
  case: string | null;
  view: View;
  /** What is selected in the view. */
  id: string | null;
  /** How the view is filtered and turned: `q` the query, `tab` the reader's tab … */
  filter: Readonly<Record<string, string>>;
}

export const startRoute: Route = { case: null, view: 'start', id: null, filter: {} };

const decoded = (part: string): string | null => {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
};

const isView = (word: string): word is View => (views as readonly string[]).includes(word);

/** `#/c/CASE/VIEW/ID?q=…`, `#/VIEW` without a case; whatever cannot be read is the start. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const parts = path.split('/');
  const hasCase = parts[0] === 'c';
  const caseToken = hasCase ? decoded(parts[1] ?? '') : null;
  const [view = '', id = ''] = parts.slice(hasCase ? 2 : 0);
  if (!isView(view) || caseToken === '' || (hasCase && caseToken === null)) return startRoute;
  const filter: Record<string, string> = Object.create(null);
  for (const [key, value] of new URLSearchParams(search)) filter[key] = value;
  return { case: caseToken, view, id: decoded(id) || null, filter: { ...filter } };
}

/** The inverse of `parseRoute`; empty filters are left out, so that one place has one address. */
export function formatRoute({ case: token, view, id, filter }: Route): string {
  const search = new URLSearchParams();
  for (const key of Object.keys(filter).sort()) {
    const value = filter[key];
    if (value) search.set(key, value);
  }
  const start = token === null ? '#/' : `#/c/${encodeURIComponent(token)}/`;
  const query = search.size > 0 ? `?${search}` : '';
  return `${start}${view}${id === null ? '' : `/${encodeURIComponent(id)}`}${query}`;
}
