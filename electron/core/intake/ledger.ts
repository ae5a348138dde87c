import type { Ledger, LedgerFailure, LedgerSource, Tally } from '../../../shared/domain/ledger.ts';
import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts';

/** Failures are listed up to here; beyond it they are counted, and the case keeps every one. */
const listedFailures = 10_000;
const listedSources = 100_000;

export const emptyTally = (): Tally => ({ found: 0, stored: 0, seen: 0, failed: 0 });

export function addTally(to: Tally, from: Tally): void {
  to.found += from.found;
  to.stored += from.stored;
  to.seen += from.seen;
  to.failed += from.failed;
}

export class LedgerBook {
  readonly ledger: Ledger = {
    kind: 'ledger',
    ...emptyTally(),
    cancelled: false,
    bytes: 0,
    accounted: 0,
    sources: [],
    failures: [],
    more: 0,
  };

  addSource(source: LedgerSource, accounted: number): void {
    addTally(this.ledger, source);
    this.ledger.bytes += source.size;
    this.ledger.accounted += accounted;
    if (this.ledger.sources.length < listedSources) this.ledger.sources.push(source);
  }

  addFailure(failure: LedgerFailure): void {
    if (this.ledger.failures.length < listedFailures) this.ledger.failures.push(failure);
    else this.ledger.more += 1;
  }

  /** A file or member without bytes to keep: found and failed at once. */
  addUnread(name: string, code: ErrorCode, detail: ErrorDetails): void {
    this.ledger.found += 1;
    this.ledger.failed += 1;
    this.addFailure({ source: null, name, offset: 0, length: 0, code, detail, fatal: true });
  }
}
