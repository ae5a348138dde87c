import type { ErrorCode, ErrorDetails } from '../errors.ts';

/** What became of the items of one original. `found = stored + seen + failed`. */
export interface Tally {
  found: number;
  stored: number;
  seen: number;
  failed: number;
}

export interface LedgerSource extends Tally {
  sha256: string;
  name: string;
  format: string;
  size: number;
  /** Bytes that hold no item (separators, the structure of an archive); size = items + failures + framing. */
  framing: number;
  /** SHA-256 of the container that it came out of. */
  container: string | null;
}

export interface LedgerFailure {
  /** SHA-256 of the original, or null when there are no bytes to keep. */
  source: string | null;
  name: string;
  offset: number;
  length: number;
  code: ErrorCode;
  detail: ErrorDetails;
  /** False when the item became a document in which something could not be read. */
  fatal: boolean;
}

/** How an import ended: every item found is stored, seen before, or failed with a reason. */
export interface Ledger extends Tally {
  kind: 'ledger';
  cancelled: boolean;
  /** Bytes of the originals, and how many of them are accounted for. */
  bytes: number;
  accounted: number;
  sources: LedgerSource[];
  failures: LedgerFailure[];
  /** Failures beyond the listed ones. */
  more: number;
}
