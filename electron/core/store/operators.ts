import type { Standing } from '../../../shared/domain/graph.ts';
import type { Wholes } from './merges.ts';

export interface Tie {
  /** Null where nothing suggests it any more. */
  linkId: number | null;
  key: string;
  fromId: number;
  toId: number;
  standing: Standing;
}

/** Which entities are one operator by what was accepted, and which are not by what was rejected. */
export class Operators {
  readonly #wholes: Wholes;
  readonly #parent = new Map<number, number>();
  readonly #apart = new Set<string>();
  readonly #accepted: readonly Tie[];

  constructor(ties: readonly Tie[], wholes: Wholes) {
    this.#wholes = wholes;
    this.#accepted = ties.filter(({ standing }) => standing === 'accepted');
    for (const { fromId, toId } of this.#accepted) this.#join(this.#root(fromId), this.#root(toId));
    for (const { fromId, toId, standing } of ties) {
      if (standing === 'rejected') this.#apart.add(this.#pair(fromId, toId));
    }
  }

  /** What other decisions say of a pair already: one operator, two, or nothing. */
  follows(from: number, to: number): 'accepted' | 'rejected' | null {
    if (this.#root(from) === this.#root(to)) return 'accepted';
    return this.#apart.has(this.#pair(from, to)) ? 'rejected' : null;
  }

  /** Each operator of two entities or more: their rows, and the accepted links between them. */
  groups(): { members: number[]; ties: Tie[] }[] {
    const groups = new Map<number, { members: Set<number>; ties: Tie[] }>();
    for (const tie of this.#accepted) {
      const root = this.#root(tie.fromId);
      const group = groups.get(root) ?? { members: new Set(), ties: [] };
      groups.set(root, group);
      group.ties.push(tie);
      for (const end of [tie.fromId, tie.toId]) group.members.add(this.#wholes.of(end));
    }
    return [...groups.values()]
      .map(({ members, ties }) => ({ members: [...members], ties }))
      .filter(({ members }) => members.length > 1);
  }

  #pair(a: number, b: number): string {
    const [first, second] = [this.#root(a), this.#root(b)];
    return first < second ? `${first} ${second}` : `${second} ${first}`;
  }

  #root(row: number): number {
    let root = this.#wholes.of(row);
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    return root;
  }

  #join(a: number, b: number): void {
    if (a !== b) this.#parent.set(Math.max(a, b), Math.min(a, b));
  }
}
