import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseSubject } from '../../../../shared/text/mail/language-subject.ts';

describe('baseSubject', () => {
  it.each<[string, string, boolean]>([
    ['hello', 'hello', false],
    ['Re: hello', 'hello', true],
    ['RE[2]: hello', 'hello', true],
    ['Re^2: hello', 'hello', true],
    ['Re(3):hello', 'hello', true],
    ['Re2 : hello', 'hello', true],
    ['re: RE: Re: hello', 'hello', true],
    ['Fwd: hello', 'hello', false],
    ['Fw: Re: hello', 'hello', true],
    ['AW: SV: WG: hello', 'hello', true],
    ['Ｒｅ：　振込の件', '振込の件', true],
    ['返信: 振込の件', '振込の件', true],
    ['返：振込の件', '振込の件', true],
    ['転送: 振込の件', '振込の件', false],
    ['回复：Re: 你好', '你好', true],
    ['Отв: привет', 'привет', true],
    ['[list 123] Re: hello', 'hello', true],
    ['Re: [list] Re: hello', 'hello', true],
    ['[one] [two] hello', 'hello', false],
    ['[only this]', '[only this]', false],
    ['Re: [only this]', '[only this]', true],
    ['hello (fwd) (FWD) ', 'hello', false],
    ['[Fwd: Re: hello]', 'hello', true],
    ['[Fwd: [Fwd: hello]]', 'hello', false],
    ['a  b\t c', 'a b c', false],
    ['Re:', '', true],
    ['', '', false],
    ['Regarding: this', 'Regarding: this', false],
    ['Really: yes', 'Really: yes', false],
    ['10:30 is fine', '10:30 is fine', false],
    ['【重要】返信をお願いします', '【重要】返信をお願いします', false],
    ['Re hello', 'Re hello', false],
    ['ＡＢＣ のお知らせ', 'ＡＢＣ のお知らせ', false],
  ])('%j', (subject, base, reply) => {
    expect(baseSubject(subject)).toEqual({ base, reply });
  });

  it('comes to the same base with whatever prefixes', () => {
    const prefix = fc.constantFrom('Re: ', 'RE[2]:', 'Fwd: ', 'Ｒｅ：', '返信: ', '[tag] ', 'AW: ', '転送：');
    fc.assert(
      fc.property(fc.array(prefix, { maxLength: 12 }), (prefixes) => {
        const { base, reply } = baseSubject(`${prefixes.join('')}振込の件 abc`);
        expect(base).toBe('振込の件 abc');
        expect(reply).toBe(prefixes.some((one) => /^(?:re|ａ|ｒ|返|aw)/i.test(one)));
      }),
    );
  });

  it('has nothing left to take off', () => {
    const piece = fc.constantFrom('re', ':', '[', ']', '(fwd)', '[fwd:', ' ', 'x', '：', '2', '^', 'Ｆｗ', 'İ', '返信');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { base } = baseSubject(pieces.join(''));
        expect(baseSubject(base).base).toBe(base);
        expect(pieces.join('').replace(/\s+/g, ' ')).toContain(base);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['Re: ', '[', '[x]', '[fwd:', '(fwd)', ' ', 'a', 'Re[', ']', '返信'])('reads %j 500,000 times', (text) => {
    expect(baseSubject(text.repeat(500_000)).base.length).toBeLessThanOrEqual(text.length * 500_000);
  });
});
