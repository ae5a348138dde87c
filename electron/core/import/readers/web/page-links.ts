/** What a page points to, its own address first: by it the page is found among all of its site. */
export const linksWith = (url: string | null, links: readonly string[] = []): string[] =>
  url === null ? [...links] : [...new Set([url, ...links])];
