import { describe, expect, it } from 'vitest';
import { decisionWords } from '../../../../renderer/features/timeline/decision-words.ts';
import { partBeside } from '../../../../renderer/features/timeline/part-beside.ts';
import { partsOf, readFilter, shownEvents } from '../../../../renderer/features/timeline/shown-events.ts';
import { aMoment, aNote, anEvent } from '../../../support/events.ts';

const events = [
  anEvent('a', { part: 1, title: { ja: 'ミサキ' }, moments: [aMoment('2018-03-01T00:00:00Z')] }),
  anEvent('b', { part: 2, title: { en: 'Emma' }, moments: [aMoment('2018-01-01T00:00:00Z')] }),
  aNote('c', { part: null, moments: [] }),
  anEvent('d', {
    part: 2,
    moments: [aMoment('2018-02-01T00:00:00Z'), aMoment('2018-02-02T00:00:00Z', { by: 'received' })],
  }),
];
const ids = (filter: Record<string, string>) => shownEvents(events, readFilter(filter), 0).map(({ id }) => id);

describe('shownEvents', () => {
  it.each([
    [{}, 'abcd'],
    [{ part: '2' }, 'bd'],
    [{ part: 'none' }, 'c'],
    [{ part: 'x' }, 'abcd'],
    [{ only: 'notes' }, 'c'],
    [{ only: 'apart' }, 'd'],
    [{ q: 'みさき' }, 'a'],
    [{ q: 'emma' }, 'b'],
    [{ sort: 'time' }, 'bdac'],
  ])('%j: %s', (filter, expected) => {
    expect(ids(filter).join('')).toBe(expected);
  });

  it('knows the parts', () => {
    expect(partsOf(events)).toEqual([1, 2]);
  });
});

describe('partBeside', () => {
  it('goes through the parts, to a new one, and out of all of them, and stays at the ends', () => {
    const down: (number | null)[] = [1];
    for (let step = 0; step < 4; step += 1) down.push(partBeside(down.at(-1) ?? null, 1, [1, 2]));
    expect(down).toEqual([1, 2, 3, null, null]);
    expect(partBeside(1, -1, [1, 2])).toBe(1);
    expect(partBeside(null, -1, [1, 2])).toBe(3);
    expect(partBeside(null, -1, [])).toBe(1);
    expect(partBeside(1000, 1, [1000])).toBeNull();
  });
});

describe('decisionWords', () => {
  const none = () => null;

  it('names the event by its own title, or by one that is known', () => {
    expect(decisionWords({ kind: 'event.add', body: { id: 'ab', title: { ja: '会う' } } }, none)).toEqual({
      ja: '出来事「会う」の追加',
      en: 'adding the event “会う”',
    });
    const known = () => ({ ja: '会う', en: 'To meet' });
    expect(decisionWords({ kind: 'event.remove', body: { id: 'ab' } }, known).en).toBe('removing the event “To meet”');
  });

  it('says what was decided of links and decodings', () => {
    expect(decisionWords({ kind: 'link.decide', body: { link: 'x', standing: 'rejected' } }, none).ja).toBe(
      'つながりの判断（却下）',
    );
    expect(decisionWords({ kind: 'document.decode', body: { charset: 'shift_jis' } }, none).en).toContain('shift_jis');
    expect(decisionWords({ kind: 'document.decode', body: { charset: null } }, none).ja).toContain('自動');
  });

  it('shows a kind without words as it is', () => {
    expect(decisionWords({ kind: 'persona.merge', body: {} }, none)).toEqual({
      ja: 'persona.merge',
      en: 'persona.merge',
    });
  });
});
