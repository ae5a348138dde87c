import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../limits.ts';

export type BudgetLimits = Pick<
  { [K in keyof typeof limits]: number },
  'members' | 'memberBytes' | 'expandedBytes' | 'expansionRatio' | 'expansionFree'
>;

/** What a container and all that lies in it, at any depth, may still give out: containers in containers share it. */
export interface Room {
  bytes: number;
  members: number;
}

/** The room of an outermost container of this many bytes. */
export const roomFor = (size: number, own: BudgetLimits = limits): Room => ({
  bytes: Math.min(own.expandedBytes, Math.max(own.expansionFree, size * own.expansionRatio)),
  members: own.members,
});

/** What one container may still expand to. A bomb is stopped by its ratio long before it fills a disk. */
export class ExpansionBudget {
  readonly #limits: BudgetLimits;
  readonly #room: Room;
  #bytes = 0;
  #members = 0;

  /** `size`: bytes of the container · `outer`: what the container around it still has. */
  constructor(size: number, own: BudgetLimits = limits, outer: Room | null = null) {
    this.#limits = own;
    const room = roomFor(size, own);
    this.#room = outer
      ? { bytes: Math.min(room.bytes, outer.bytes), members: Math.min(room.members, outer.members) }
      : room;
  }

  /** Which limit is used up, null while there is room. */
  get spent(): string | null {
    if (this.#members > this.#room.members) return 'members';
    if (this.#bytes <= this.#room.bytes) return null;
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
