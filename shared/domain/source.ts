/** One acquired original: bytes that never change, known by their SHA-256. */
export interface Source {
  kind: 'source';
  sha256: string;
  size: number;
  /** What the bytes are, told from the bytes ('eml', 'mbox', 'zip', 'tar', 'gzip', 'unknown' …). */
  format: string;
  /** Every name under which these bytes came in. */
  acquisitions: Acquisition[];
}

/** How, when and by whom an original came into the case. */
export interface Acquisition {
  /** Path below the folder that was imported; never absolute. '/' separates. */
  name: string;
  /** `copied` from disk, or `extracted` from a container that is itself an original. */
  how: 'copied' | 'extracted';
  /** SHA-256 of the container. */
  container: string | null;
  /** UTC, ISO 8601. */
  at: string;
  by: string;
  /** Modification time that the file system claimed, UTC ISO 8601; null inside containers without one. */
  modified: string | null;
}
