import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../limits.ts';

export type BudgetLimits = Pick<
  { [K in keyof typeof limits]: number },
  'members' | 'memberBytes' | 'expandedBytes' | 'expansionRatio' | 'expansionFree'
>;

/** What one container may still expand to. A bomb is stopped by its ratio long before it fills a disk. */
export class ExpansionBudget {
  readonly #limits: BudgetLimits;
  readonly #allowed: number;
  #bytes = 0;
  #members = 0;

  /** `size`: bytes of the container. */
  constructor(size: number, own: BudgetLimits = limits) {
    this.#limits = own;
    this.#allowed = Math.min(own.expandedBytes, Math.max(own.expansionFree, size * own.expansionRatio));
  }

  /** Which limit is used up, null while there is room. */
  get spent(): string | null {
    if (this.#members > this.#limits.members) return 'members';
    if (this.#bytes <= this.#allowed) return null;
    return this.#bytes > this.#limits.expandedBytes ? 'expandedBytes' : 'expansionRatio';
  }

  /** Counts a member; whether it may still be read. */
  takeMember(): boolean {
    this.#members += 1;
    return this.spent === null;
  }

  /** Counts bytes of a member that has given `sofar` bytes. Throws `import/limit` beyond a limit. */
  takeBytes(count: number, sofar: number): void {
    this.#bytes += count;
    const { spent } = this;
    if (spent !== null) throw new AppError('import/limit', { limit: spent });
    if (sofar > this.#limits.memberBytes) throw new AppError('import/limit', { limit: 'memberBytes' });
  }
}
