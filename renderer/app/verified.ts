/** When the originals of a case were last hashed again from this page, and with what result. */
export interface Verified {
  /** Milliseconds since 1970. */
  at: number;
  originals: number;
  problems: number;
}

export const verifiedKey = (caseToken: string): string => `verified:${caseToken}`;

/** Reads what the page stored; null where it is not what it should be. */
export function readVerified(stored: unknown): Verified | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { at, originals, problems } = stored as Partial<Verified>;
  if (typeof at !== 'number' || typeof originals !== 'number' || typeof problems !== 'number') return null;
  return { at, originals, problems };
}
