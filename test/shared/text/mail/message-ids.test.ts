import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessageIds } from '../../../../shared/text/mail/message-ids.ts';

describe('parseMessageIds', () => {
  it.each<[string, string[]]>([
    ['<1@a.example>', ['<1@a.example>']],
    ['<1@a> <2@b>\t<3@c>', ['<1@a>', '<2@b>', '<3@c>']],
    ['<1@a>,<2@b>;<3@c><4@d>', ['<1@a>', '<2@b>', '<3@c>', '<4@d>']],
    ['<1@a> (added by b)', ['<1@a>']],
    ['(a (nested <0@x>) comment) <1@a>', ['<1@a>']],
    ['1@a.example', ['1@a.example']],
    ['1@a 2@b', ['1@a', '2@b']],
    ['<no-domain>', ['<no-domain>']],
    ['<long\t id@a >', ['<longid@a>']],
    ['<1@[192.0.2.1]>', ['<1@[192.0.2.1]>']],
    ['<1@a', ['<1@a']],
    ['<1@a <2@b>', ['<1@a', '<2@b>']],
    ['Your message of "Fri, 1 Jan 2010 10:00:00 +0900" <1@a>', ['<1@a>']],
    ["joe@x.example's message of Friday", []],
    ['Your message of Friday', []],
    ['"unclosed <1@a>', ['<1@a>']],
    ['(unclosed <1@a>', ['<1@a>']],
    ['<> < >', []],
    ['', []],
    [`<${'a'.repeat(2000)}@b>`, []],
  ])('%s', (raw, ids) => {
    expect(parseMessageIds(raw)).toEqual(ids);
  });

  it('keeps the first and the nearest of very many', () => {
    const raw = Array.from({ length: 5000 }, (_, index) => `<${index}@a>`).join(' ');
    const ids = parseMessageIds(raw);
    expect(ids).toHaveLength(1000);
    expect([ids[0], ids[1], ids.at(-1)]).toEqual(['<0@a>', '<4001@a>', '<4999@a>']);
  });

  it('gives back the ids that are written, whatever comments are between', () => {
    const id = fc.stringMatching(/^<[a-z0-9.$+-]{1,10}@[a-z0-9.-]{1,10}>$/);
    const between = fc.constantFrom('', ' ', '\t', ',', ' (comment) ', ' (a (b)) ', '"quoted <0@x>"', ' and ');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, between), { maxLength: 10 }), (list) => {
        expect(parseMessageIds(list.flat().join(''))).toEqual(list.map(([one]) => one));
      }),
    );
  });

  it.each(['(', '"', '<', '\\(', 'a@b ', '<a', '("'])('reads %j a million times', (text) => {
    expect(parseMessageIds(text.repeat(1_000_000)).length).toBeLessThanOrEqual(1000);
  });
});
