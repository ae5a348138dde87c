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

  /** Takes back that an original lay too deep: it came in by a shorter way since, and is read by that. */
  forgetTooDeep(sha256: string): void {
    const isIt = ({ source, detail }: LedgerFailure) => source === sha256 && detail.limit === 'containerDepth';
    const { ledger } = this;
    const forgotten = ledger.failures.filter(isIt);
    if (forgotten.length === 0) return;
    ledger.failures = ledger.failures.filter((failure) => !isIt(failure));
    if (!forgotten[0]?.fatal) return;
    for (const source of ledger.sources.filter((entry) => entry.sha256 === sha256)) {
      for (const tally of [source, ledger]) {
        tally.found -= 1;
        tally.failed -= 1;
      }
    }
  }

  /** Takes an original that was read whole out again, to be entered anew. Gives the name by which it stood there. */
  forget(sha256: string, size: number): string | null {
    const { ledger } = this;
    const entries = ledger.sources.filter((entry) => entry.sha256 === sha256);
    for (const { found, stored, seen, failed } of entries) {
      addTally(ledger, { found: -found, stored: -stored, seen: -seen, failed: -failed });
      ledger.bytes -= size;
      ledger.accounted -= size;
    }
    ledger.sources = ledger.sources.filter((entry) => entry.sha256 !== sha256);
    ledger.failures = ledger.failures.filter(({ source }) => source !== sha256);
    return entries[0]?.name ?? null;
  }

  /** A file or member without bytes to keep: found and failed at once. */
  addUnread(name: string, code: ErrorCode, detail: ErrorDetails): void {
    this.ledger.found += 1;
    this.ledger.failed += 1;
    this.addFailure({ source: null, name, offset: 0, length: 0, code, detail, fatal: true });
  }
}
