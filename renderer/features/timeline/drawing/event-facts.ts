import { labelWidth } from '../layout/label-width.ts';
import type { TimelineModel } from '../layout/timeline-model.ts';
import { type EventTimes, eventTimes } from '../time/event-times.ts';

/** What follows from an event alone, by its index: worked out when it is first on the screen. */
export class EventFacts {
  readonly model: TimelineModel;
  readonly #titleOf: (index: number) => string;
  readonly #names = new Map<number, { text: string; width: number }>();
  readonly #times = new Map<number, EventTimes | null>();

  constructor(model: TimelineModel, titleOf: (index: number) => string) {
    this.model = model;
    this.#titleOf = titleOf;
  }

  name(index: number): { text: string; width: number } {
    const known = this.#names.get(index);
    if (known !== undefined) return known;
    const text = this.#titleOf(index);
    const name = { text, width: labelWidth(text) };
    this.#names.set(index, name);
    return name;
  }

  times(index: number): EventTimes | null {
    const known = this.#times.get(index);
    if (known !== undefined) return known;
    const event = this.model.events[index];
    const times = event ? eventTimes(event, this.model.offset) : null;
    this.#times.set(index, times);
    return times;
  }
}
