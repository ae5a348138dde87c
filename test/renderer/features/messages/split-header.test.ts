import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitHeader } from '../../../../renderer/features/messages/split-header.ts';

describe('splitHeader', () => {
  it('keeps order, duplicates and folding', () => {
    const { fields, rest } = splitHeader('Received: a\n\tb\nReceived: c\nSubject: d\n\nbody: no field\n', true);
    expect(fields.map(({ name, value }) => name + value)).toEqual([
      'Received: a\n\tb\n',
      'Received: c\n',
      'Subject: d\n',
    ]);
    expect(rest).toBe('\nbody: no field\n');
  });

  it('shows every character once, whatever the bytes are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ':', ' ', '\t', '\n', 'あ') }),
        fc.boolean(),
        (text, isStart) => {
          const { fields, rest } = splitHeader(text, isStart);
          expect(fields.map(({ name, value }) => name + value).join('') + rest).toBe(text);
        },
      ),
    );
  });

  it('takes the middle of a message for no header', () => {
    expect(splitHeader('Subject: x\n', false)).toEqual({ fields: [], rest: 'Subject: x\n' });
  });
});
