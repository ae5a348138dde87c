/** A query as pieces that can be taken out one by one: words, "phrases", field:value, each with the sign before it. */
export function queryParts(query: string): string[] {
  return query.match(/-?(?:[a-z]+:)?"[^"]*"?|[^\s\u3000]+/giu) ?? [];
}

export const withoutPart = (query: string, index: number): string =>
  queryParts(query)
    .filter((_part, at) => at !== index)
    .join(' ');

/** The query with a piece put behind it, once. */
export function withPart(query: string, part: string): string {
  const parts = queryParts(query);
  return parts.includes(part) ? query : [...parts, part].join(' ');
}
