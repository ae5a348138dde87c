import { describe, expect, it } from 'vitest';
import { inputOf, isPart, newDraft, withQuote } from '../../../../renderer/features/timeline/event-draft.ts';
import { procedures } from '../../../../shared/contract/procedures.ts';

const document = 'ab12'.repeat(16);

describe('event drafts', () => {
  it('are sent as the contract wants them, quotes to the letter', () => {
    const draft = {
      ...withQuote(newDraft(document), { document, quote: ' 改札の前 ', field: 'text' as const }),
      titleJa: ' 会う ',
    };
    const input = inputOf(draft);
    expect(procedures['event.add'].input.parse(input)).toEqual({
      title: { ja: '会う' },
      text: {},
      when: null,
      part: null,
      quotes: [{ document, quote: ' 改札の前 ', field: 'text' }],
    });
  });

  it('take the same words once, and fill the empty place', () => {
    const words = { document, quote: 'a', field: null };
    expect(withQuote(withQuote(newDraft(document), words), words).quotes).toHaveLength(1);
  });

  it('leave out places that stayed empty', () => {
    expect(inputOf({ ...newDraft(document), titleEn: 'note' }).quotes).toEqual([]);
  });

  it.each([
    ['', true],
    ['3', true],
    ['0', false],
    ['1.5', false],
    ['x', false],
  ])('part %s: %s', (part, expected) => {
    expect(isPart(part)).toBe(expected);
  });
});
