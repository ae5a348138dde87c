import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHeader } from '../../../../shared/text/decode/header-words.ts';
import { parseAddressList } from '../../../../shared/text/mail/address-list.ts';

const parse = (raw: string) =>
  parseAddressList(raw, (value) => decodeHeader(value).text).map(({ name, address }) => [name, address]);

describe('parseAddressList', () => {
  it.each<[string, string, [string, string][]]>([
    ['an address', 'a@b', [['', 'a@b']]],
    ['a name and an address', 'Hanako Sato <a@b>', [['Hanako Sato', 'a@b']]],
    ['a quoted name', '"Sato, \\"Hana\\" (1)" <a@b>', [['Sato, "Hana" (1)', 'a@b']]],
    ['the domain alone in lower case', '<Some.One@EXAMPLE.Com>', [['', 'Some.One@example.com']]],
    ['a comment as the name', 'a@b (Joe (the) One)', [['Joe (the) One', 'a@b']]],
    ['a name before a comment', 'Joe <a@b> (office)', [['Joe', 'a@b']]],
    [
      'a list',
      'a@b, C <c@d>,,e@f',
      [
        ['', 'a@b'],
        ['C', 'c@d'],
        ['', 'e@f'],
      ],
    ],
    [
      'semicolons',
      'a@b; C <c@d>;',
      [
        ['', 'a@b'],
        ['C', 'c@d'],
      ],
    ],
    [
      'a group',
      'Team: Ed <e@x>, joe@y; z@w',
      [
        ['Ed', 'e@x'],
        ['', 'joe@y'],
        ['', 'z@w'],
      ],
    ],
    ['an empty group', 'undisclosed-recipients:;', [['undisclosed-recipients', '']]],
    ['a group whose name decodes to nothing', '=?utf-8?q?:', []],
    ['a colon in a name', 'RE: hello <x@y>', [['RE: hello', 'x@y']]],
    ['a route', '<@machine.tld,@b:mary@example.net>', [['', 'mary@example.net']]],
    ['obsolete white space', 'jdoe@test   . example', [['', 'jdoe@test.example']]],
    ['comments inside', 'Pete(A \\) b) <pete(his)@silly.test(host)>', [['Pete', 'pete@silly.test']]],
    ['comments inside, without brackets', 'pete(his)@silly.test(host)', [['his host', 'pete@silly.test']]],
    ['a comma before the address', 'Netflix ,_<x@y>', [['Netflix', 'x@y']]],
    ['a comma before the address', 'Name, <x@y>', [['Name', 'x@y']]],
    ['a comma in the name', 'Doe, John <x@y>', [['Doe, John', 'x@y']]],
    ['a name twice', '"A B", "A B"\t<x@y>', [['A B, A B', 'x@y']]],
    [
      'carrier addresses',
      'foo..bar.@docomo.ne.jp, "a.."@x',
      [
        ['', 'foo..bar.@docomo.ne.jp'],
        ['', '"a.."@x'],
      ],
    ],
    ['a carrier address in brackets', 'N <foo..bar.@docomo.ne.jp>', [['N', 'foo..bar.@docomo.ne.jp']]],
    ['an address without a domain', 'root', [['', 'root']]],
    ['an address without a domain', 'Daemon <MAILER-DAEMON>', [['Daemon', 'MAILER-DAEMON']]],
    ['a name without an address', 'Sirius XM', [['Sirius XM', '']]],
    ['a name without an address', 'MAILER DAEMON <>', [['MAILER DAEMON', '']]],
    ['an encoded name without an address', '=?utf-8?Q?Bob?=', [['Bob', '']]],
    ['nothing', '<>', []],
    ['nothing', ' ,; ', []],
    [
      'a missing bracket',
      'A <a@b, C <c@d>',
      [
        ['A', 'a@b'],
        ['C', 'c@d'],
      ],
    ],
    ['a missing bracket', 'A <a@b', [['A', 'a@b']]],
    ['doubled brackets', 'A <<a@b>>', [['A', 'a@b']]],
    [
      'addresses without a comma',
      'A <a@b> C <c@d>',
      [
        ['A', 'a@b'],
        ['C', 'c@d'],
      ],
    ],
    [
      'addresses with a space',
      'a@b c@d',
      [
        ['', 'a@b'],
        ['', 'c@d'],
      ],
    ],
    ['a name without brackets after it', 'Big Bug bb@bug.com', [['Big Bug', 'bb@bug.com']]],
    ['a quote without an end', '"Foo <x@y>', [['"Foo', 'x@y']]],
    ['a comment without an end', 'Foo (bar <x@y>', [['Foo (bar', 'x@y']]],
    ['a quoted address alone', '"x@y.com"', [['', 'x@y.com']]],
    ['an address as the name', '"bank@bank.example" <x@y>', [['bank@bank.example', 'x@y']]],
    ['mailto', '<mailto:x@y>', [['', 'x@y']]],
    [
      'a domain literal',
      'x@[IPv6:2001:db8::1], y@z',
      [
        ['', 'x@[ipv6:2001:db8::1]'],
        ['', 'y@z'],
      ],
    ],
    ['encoded words', '=?utf-8?Q?a,b?= =?utf-8?Q?_c?= <x@y>', [['a,b c', 'x@y']]],
    ['encoded words in quotes', '"=?utf-8?Q?a_b?=" <x@y>', [['a b', 'x@y']]],
    [
      'an encoded word without an end',
      '=?utf-8?Q?a <x@y>, b@c',
      [
        ['a', 'x@y'],
        ['', 'b@c'],
      ],
    ],
    [
      'ISO-2022-JP with signs in it',
      '\x1b$B%"<,%"\x1b(B <x@y>, z@w',
      [
        ['ア蒔ア', 'x@y'],
        ['', 'z@w'],
      ],
    ],
    ['ISO-2022-JP in quotes', '"\x1b$B%"<,%\\\x1b(B" <x@y>', [['ア蒔ボ', 'x@y']]],
    ['ISO-2022-JP without its end', '\x1b$B%"<,%\\ <x@y>', [['ア蒔ボ', 'x@y']]],
    ['Shift_JIS with a backslash', '"\x95\x5c\x8e\xa6" <x@y>', [['表示', 'x@y']]],
    ['raw UTF-8', 'J\xc3\xb6rg <j\xc3\xb6@m\xc3\xa4.example>', [['Jörg', 'jö@mä.example']]],
  ])('%s: %j', (_, raw, expected) => {
    expect(parse(raw)).toEqual(expected);
  });

  it('gives back the list that is written', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,6}$/);
    const local = fc.oneof(word, fc.constantFrom('a..b.', '.x', "o'neil", 'a+b', '"a b"', '"a,b"', '"a@b"'));
    const address = fc.tuple(local, word).map(([one, other]) => `${one}@${other.toLowerCase()}.example`);
    const name = fc.oneof(
      word,
      fc.stringMatching(/^[a-z,;:<>@().]{1,8}$/).map((text) => `q${text}q`),
    );
    const entry = fc.record({ name: fc.option(name, { nil: '' }), address });
    const spell = (one: { name: string; address: string }) =>
      one.name === '' ? `<${one.address}>` : `"${one.name}" <${one.address}>`;
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), fc.constantFrom(',', ', ', ';', ' ; ', ' , ,'), (list, comma) => {
        expect(parseAddressList(list.map(spell).join(comma), (raw) => raw)).toEqual(list);
      }),
      { numRuns: 500 },
    );
  });

  it('never splits inside ISO-2022-JP or encoded words', () => {
    const pair = fc.tuple(fc.integer({ min: 0x30, max: 0x4e }), fc.integer({ min: 0x21, max: 0x7e }));
    const jis = fc.array(pair, { minLength: 1, maxLength: 6 }).map((pairs) => String.fromCharCode(...pairs.flat()));
    fc.assert(
      fc.property(jis, fc.boolean(), (text, quoted) => {
        const name = `\x1b$B${text}\x1b(B`;
        const raw = `${quoted ? `"${name}"` : name} <x@y>, z@w`;
        expect(parseAddressList(raw, (value) => value)).toEqual([
          { name, address: 'x@y' },
          { name: '', address: 'z@w' },
        ]);
      }),
    );
  });

  it('never fails, and says the same again', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        '(',
        ')',
        ',',
        ';',
        ':',
        '@',
        '.',
        ' ',
        '\\',
        'a',
        'b@c',
        '=?utf-8?q?',
        '?=',
        '\x1b$B',
        '\x1b(B',
      ],
      ...['[', ']', '\x83', '\xe9', '\0', '<a@b>'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const list = parse(pieces.join(''));
        expect(parse(pieces.join(''))).toEqual(list);
        for (const [name, address] of list) expect(name !== '' || address !== '').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ...[
      '<a@b>,',
      'a,',
      '(',
      '"',
      '<',
      '\\"',
      '<(',
      '<"',
      '=?utf-8?q?',
      '\x1b$B',
      ':',
      'a:',
      ' ',
      '<@a',
      '@',
      '<a ',
      'a@b ',
    ],
    ...['((', '[', '@[', '\x83', '. ', '"a" ', '(a)'],
  ])('reads %j 200,000 times', (text) => {
    expect(parseAddressList(text.repeat(200_000), (raw) => raw).length).toBeLessThanOrEqual(200_000);
  });
});
