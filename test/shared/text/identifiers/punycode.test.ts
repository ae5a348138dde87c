import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalHost } from '../../../../shared/text/identifiers/host-name.ts';
import { punycodeDecode, punycodeEncode } from '../../../../shared/text/identifiers/punycode.ts';

describe('punycode', () => {
  it.each([
    ['bücher', 'bcher-kva'],
    ['日本語', 'wgv71a119e'],
    ['なぜみんな日本語を話してくれないのか', 'n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa'],
    ['3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
    ['-> $1.00 <-', '-> $1.00 <--'],
  ])('%s (RFC 3492 section 7.1)', (label, ascii) => {
    if (/[^ -~]/.test(label)) expect(punycodeEncode(label)).toBe(ascii);
    expect(punycodeDecode(ascii)).toBe(label);
  });

  it('comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
        (label) => punycodeDecode(punycodeEncode(label)) === label,
      ),
    );
  });

  it('refuses what is none', () => {
    expect(punycodeDecode('é')).toBeNull();
    expect(punycodeDecode('99999999')).toBeNull();
    expect(normalHost('a..b')).toBeNull();
    expect(normalHost('x'.repeat(300))).toBeNull();
    expect(normalHost('ＥＸＡＭＰＬＥ。ＣＯＭ.')).toBe('example.com');
  });
});
