import { createHash } from 'node:crypto';
import type { SharedKind } from '../../../../shared/domain/suggestion.ts';

/** Where a sender shows a thing first. */
export interface Place {
  documentId: number;
  field: string;
  start: number;
  end: number;
  raw: string;
}

/** Something that a document shows of its sender. */
export interface Shown extends Omit<Place, 'documentId'> {
  shared: SharedKind;
  thing: string;
}

/** A thing and every sender that has it. */
export interface SharedThing {
  shared: SharedKind;
  thing: string;
  senders: Map<number, Place>;
}

/** Senders of one thing that are kept; what more have proves nothing. */
export const sendersKept = 60;

const several = -1;

const numberOf = (name: string): number => createHash('sha256').update(name).digest().readUIntBE(0, 6);

/**
 * Gathers what is shared, in two passes over the same documents: the first knows things by a number alone and tells which of
 * them more than one sender has, the second keeps those. Most of what a mass mailing shows is in one mail only.
 */
export class SharedThings {
  readonly #first = new Map<number, number>();
  readonly #things = new Map<string, SharedThing>();
  readonly #tooMany = new Set<string>();

  /** First pass. */
  count(sender: number, shown: Iterable<Pick<Shown, 'shared' | 'thing'>>): void {
    for (const { shared, thing } of shown) {
      const number = numberOf(`${shared} ${thing}`);
      const known = this.#first.get(number);
      if (known === undefined) this.#first.set(number, sender);
      else if (known !== sender) this.#first.set(number, several);
    }
  }

  /** Second pass. */
  keep(sender: number, documentId: number, shown: Iterable<Shown>): void {
    for (const { shared, thing, ...place } of shown) {
      const name = `${shared} ${thing}`;
      if (this.#first.get(numberOf(name)) !== several) continue;
      let known = this.#things.get(name);
      if (!known) {
        known = { shared, thing, senders: new Map() };
        this.#things.set(name, known);
      }
      if (known.senders.has(sender)) continue;
      if (known.senders.size < sendersKept) known.senders.set(sender, { documentId, ...place });
      else this.#tooMany.add(name);
    }
  }

  /** What two senders or more have, and few enough for it to say something. */
  shared(): SharedThing[] {
    return [...this.#things]
      .filter(([name, { senders }]) => senders.size >= 2 && !this.#tooMany.has(name))
      .map(([, { shared, thing, senders }]) => ({ shared, thing, senders }));
  }
}
