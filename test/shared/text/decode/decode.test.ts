import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, decodingCandidates } from '../../../../shared/text/decode/decode.ts';
import { encodeAs, hex, latin1, repeated, replacements } from './platform-encoder.ts';

const JAPANESE = ['shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-8'];

const SHORT = ['出会い', 'ご連絡', '完全無料です', 'サポートセンター', 'お振込先口座のご案内', 'はい'];

const LONG = `お客様の口座が凍結されました。至急ご確認ください。
http://example.com/ 株式会社テスト TEL 03-0000-0000
本日中にご入金いただけない場合、①ポイントは失効します。ﾌﾘｰﾀﾞｲﾔﾙ
`.repeat(5);

describe('decodeBytes, undeclared', () => {
  it.each(JAPANESE)('reads short and long Japanese by its bytes alone: %s', (charset) => {
    for (const text of [...SHORT, LONG])
      for (const label of [null, 'us-ascii', 'unknown-8bit', 'x-unknown', '日本語'])
        expect(decodeBytes(encodeAs(charset, text), label)).toMatchObject({
          text,
          charset,
          why: 'content',
          undecodable: 0,
        });
  });

  it('says that it does not know one kanji of EUC-JP, which may as well be two letters', () => {
    const bytes = encodeAs('euc-jp', '様');
    expect(decodeBytes(bytes, null)).toMatchObject({ charset: 'windows-1252', why: 'default' });
    expect(decodeBytes(bytes, null, { defaultCharset: 'euc-jp' })).toMatchObject({ text: '様', why: 'default' });
  });

  it.each([
    ['gbk', '您好，这是一个测试邮件。请尽快汇款到我们的账户。'],
    ['gbk', '订单号12345已经发货，请注意查收。'],
    ['gbk', '发票'],
    ['big5', '您好，這是一個測試郵件。請儘快匯款到我們的帳戶。'],
    ['big5', '訂單編號12345已經出貨，請注意查收。'],
    ['big5', '免費'],
    ['euc-kr', '안녕하세요. 이것은 시험 메일입니다. 계좌로 입금해 주세요.'],
    ['euc-kr', '당첨되셨습니다! 지금 확인하세요.'],
    ['euc-kr', '무료'],
    ['windows-1251', 'Здравствуйте, это тестовое письмо. Пожалуйста, переведите деньги.'],
    ['koi8-r', 'Здравствуйте, это тестовое письмо. Спасибо'],
    ['windows-1252', 'Prénom été à Noël, voilà où ça mène — “don’t”'],
    ['windows-1252', 'Grüße aus München'],
  ])('does not take %s for Japanese: %s', (charset, text) => {
    const bytes = encodeAs(charset, text);
    expect(JAPANESE).not.toContain(decodeBytes(bytes, null).charset);
    expect(decodeBytes(bytes, charset)).toMatchObject({ text, charset, why: 'declared', undecodable: 0 });
  });

  it('reads plain ASCII as such, and UTF-16 by its zeros or its mark', () => {
    expect(decodeBytes(latin1('abc'), null)).toMatchObject({ text: 'abc', charset: 'us-ascii', why: 'content' });
    const units = Uint8Array.from(Buffer.from('Dear customer,', 'utf16le'));
    expect(decodeBytes(units, null)).toMatchObject({ text: 'Dear customer,', charset: 'utf-16le' });
    const marked = Uint8Array.from(Buffer.from('\ufeff口座', 'utf16le'));
    expect(decodeBytes(marked, null)).toMatchObject({ text: '口座', charset: 'utf-16le' });
  });

  it('reads UTF-8 that was cut in the middle of a character', () => {
    const bytes = encodeAs('utf-8', 'お振込先口座のご案内').subarray(0, -1);
    expect(decodeBytes(bytes, null)).toMatchObject({
      text: 'お振込先口座のご案\ufffd\ufffd',
      charset: 'utf-8',
      undecodable: 2,
    });
  });

  it('takes the default for what nothing explains', () => {
    expect(decodeBytes(latin1('caf\xe9'), null)).toMatchObject({
      text: 'café',
      charset: 'windows-1252',
      why: 'default',
    });
    const options = { defaultCharset: 'iso-8859-2' };
    expect(decodeBytes(latin1('\xe8'), null, options)).toMatchObject({
      text: 'č',
      charset: 'iso-8859-2',
      why: 'default',
    });
  });
});

describe('decodeBytes, declared', () => {
  it.each(JAPANESE)('keeps to a charset that fits, short or long: %s', (charset) => {
    for (const text of [...SHORT, LONG, '東京', '会', '株式会社'])
      expect(decodeBytes(encodeAs(charset, text), charset)).toMatchObject({ text, charset, why: 'declared' });
  });

  it.each(['cp50220', 'CP50221', 'cp50222', 'iso-2022-jp-ms', 'iso-2022-jp-1', 'iso-2022-jp-3', 'csISO2022JP'])(
    'reads %s as ISO-2022-JP and says so',
    (label) => {
      expect(decodeBytes(encodeAs('iso-2022-jp', LONG), label)).toMatchObject({
        text: LONG,
        charset: 'iso-2022-jp',
        declared: label,
        why: 'alias',
      });
    },
  );

  // Every pair of EUC-JP and of Shift_JIS is one of GBK too: nothing tells that such a label is wrong.
  const mislabelled = JAPANESE.flatMap((charset) =>
    ['shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-8', 'iso-8859-1', 'us-ascii', 'iso-8859-15']
      .filter((label) => label !== charset && !(charset === 'euc-jp' && label === 'iso-8859-15'))
      .map((label): [string, string] => [charset, label]),
  );

  it.each(mislabelled)('reads %s declared as %s', (charset, label) => {
    const text = 'お客様の口座が凍結されました。至急ご確認ください。\n株式会社テスト';
    expect(decodeBytes(encodeAs(charset, text), label)).toMatchObject({
      text,
      charset,
      why: 'content',
      undecodable: 0,
    });
  });

  it('keeps Western text of one or two accents, whatever it looks like', () => {
    for (const text of ['don’t — “it’s”', 'façade', '½ ñ', 'Ã¤', 'x ¤ ¥ y', 'été'])
      expect(decodeBytes(encodeAs('windows-1252', text), 'iso-8859-1')).toMatchObject({
        text,
        charset: 'windows-1252',
      });
  });

  it('keeps the declared charset where nothing fits better, and counts what does not', () => {
    expect(decodeBytes(latin1('\x93\xfa\x96\x7b\xff'), 'shift_jis')).toMatchObject({
      text: '日本\ufffd',
      charset: 'shift_jis',
      why: 'declared',
      undecodable: 1,
    });
    expect(decodeBytes(hex('6162 ff 63'), 'utf-8')).toMatchObject({
      text: 'ab\ufffdc',
      charset: 'utf-8',
      undecodable: 1,
    });
  });

  it('reads UTF-7 only where it is declared', () => {
    expect(decodeBytes(latin1('+ZeVnLIqe-'), 'utf-7')).toMatchObject({ text: '日本語', charset: 'utf-7' });
    expect(decodeBytes(latin1('+ZeVnLIqe-'), null).text).toBe('+ZeVnLIqe-');
  });

  it('leaves what a label says of plain ASCII', () => {
    expect(decodeBytes(latin1('abc'), 'euc-jp')).toMatchObject({ text: 'abc', charset: 'euc-jp', why: 'declared' });
    expect(decodeBytes(latin1('abc'), 'utf-16')).toMatchObject({ text: 'abc', charset: 'us-ascii', why: 'content' });
  });
});

describe('decodeBytes, overridden', () => {
  it('does as the person says', () => {
    const bytes = encodeAs('shift_jis', '口座');
    expect(decodeBytes(bytes, 'utf-8', { override: 'sjis' })).toMatchObject({
      text: '口座',
      charset: 'shift_jis',
      declared: 'utf-8',
      why: 'override',
    });
    expect(decodeBytes(bytes, 'shift_jis', { override: 'utf-8' })).toMatchObject({ charset: 'utf-8', undecodable: 4 });
    expect(decodeBytes(bytes, 'shift_jis', { override: 'no-such' })).toMatchObject({ text: '口座', why: 'declared' });
  });

  it('reads emoji by the carrier that is given', () => {
    const bytes = hex('f941');
    const read = (carrier: 'docomo' | 'softbank') => decodeBytes(bytes, 'shift_jis', { carrier });
    expect(read('softbank')).toMatchObject({ text: '👦', carrier: 'softbank', undecodable: 0 });
    expect(read('docomo').text).not.toBe('👦');
  });
});

const label = fc.constantFrom(
  null,
  'utf-8',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'utf-7',
  'utf-16',
  'gb2312',
  'iso-8859-1',
  'x',
);

const hostile = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom('\x1b$B', '\x1b(B', '\x1b$G', '$B', '(B', '+', '\0', '\xef\xbb\xbf', '\xff\xfe', 'abc ')
        .map(latin1),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

describe('whatever the bytes are', () => {
  it('decodeBytes never throws and keeps count', () => {
    fc.assert(
      fc.property(hostile, label, (bytes, declared) => {
        const { text, undecodable, charset, why } = decodeBytes(bytes, declared);
        expect(text.length).toBeLessThanOrEqual(bytes.length * 4);
        expect(undecodable).toBeLessThanOrEqual(replacements(text));
        expect(decodeBytes(bytes, declared, { override: charset }).charset).toBe(charset);
        if (why === 'declared') expect(declared).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('decodingCandidates never throws, and never offers one text twice', () => {
    fc.assert(
      fc.property(hostile, label, (bytes, declared) => {
        const candidates = decodingCandidates(bytes, declared, null);
        expect(candidates[0]?.charset).toBe(decodeBytes(bytes, declared).charset);
        expect(new Set(candidates.map(({ preview }) => preview)).size).toBe(candidates.length);
        for (const { preview } of candidates) expect(preview.length).toBeLessThanOrEqual(240);
      }),
    );
  });

  it.each(['\x1b', '\x1b$B', '$B!!', '\x81', '\xe3\x81', '\x82\xa0\xff', '\x81\x30'])(
    'a quarter of a megabyte of %j',
    (pattern) => {
      const bytes = repeated(pattern, 1 << 18);
      for (const declared of [null, 'iso-2022-jp', 'gb18030'])
        expect(decodeBytes(bytes, declared).text.length).toBeLessThanOrEqual(1 << 18);
      expect(decodingCandidates(bytes, null, null).length).toBeGreaterThan(0);
    },
  );
});

describe('decodingCandidates', () => {
  const bytes = encodeAs('shift_jis', `${'plain\n'.repeat(1000)}お客様の口座`);

  it('begins with the one in use, and with what fits', () => {
    const candidates = decodingCandidates(bytes, 'utf-8', null);
    expect(candidates[0]).toEqual({ charset: 'shift_jis', preview: 'お客様の口座', undecodable: 0 });
    const names = candidates.map(({ charset }) => charset);
    expect(names).toContain('utf-8');
    expect(names.indexOf('utf-8')).toBeGreaterThan(names.indexOf('windows-1252'));
    expect(candidates.find(({ charset }) => charset === 'utf-8')?.undecodable).toBeGreaterThan(0);
  });

  it('offers the right reading where a person has to choose', () => {
    const kanji = encodeAs('euc-jp', '振込先口座');
    const offered = decodingCandidates(kanji, null, null).map(({ preview }) => preview);
    expect(offered).toContain('振込先口座');
    expect(offered).toContain(new TextDecoder('gb18030').decode(kanji));
  });

  it('puts lost escapes back in the preview', () => {
    const lost = encodeAs('iso-2022-jp', '月').filter((byte) => byte !== 0x1b);
    expect(decodingCandidates(lost, null, null)).toContainEqual({
      charset: 'iso-2022-jp',
      preview: '月',
      undecodable: 0,
    });
  });

  it('reads emoji by the carrier', () => {
    expect(decodingCandidates(hex('f941'), 'shift_jis', 'softbank')[0]?.preview).toBe('👦');
  });

  it('offers one reading of plain text', () => {
    const [first, ...others] = decodingCandidates(latin1('plain'), null, null);
    expect(first).toEqual({ charset: 'us-ascii', preview: 'plain', undecodable: 0 });
    expect(others.every(({ charset }) => charset.startsWith('utf-16'))).toBe(true);
  });
});
