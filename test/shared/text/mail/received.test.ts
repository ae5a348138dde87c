import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hopOf } from '../../../../shared/text/mail/received.ts';

const date = 'Tue, 5 Jul 2011 10:00:05 +0900';
const fields = (value: string) => {
  const { helo, fromHost, fromIp, by, with: protocol, id, for: to } = hopOf(`${value}; ${date}`);
  return { helo, fromHost, fromIp, by, with: protocol, id, for: to };
};
const none = { helo: null, fromHost: null, fromIp: null, by: null, with: null, id: null, for: null };

describe('hopOf', () => {
  it.each<[string, string, Partial<typeof none> | Record<string, string>]>([
    [
      'Postfix',
      'from mail.claimed.example (seen.example.net [192.0.2.1])\tby mx.example.jp (Postfix) with ESMTPS id 4VzRl\tfor <a@b.example>',
      {
        ...{ helo: 'mail.claimed.example', fromHost: 'seen.example.net', fromIp: '192.0.2.1', by: 'mx.example.jp' },
        ...{ with: 'ESMTPS', id: '4VzRl', for: 'a@b.example' },
      },
    ],
    [
      'Postfix without a reverse name',
      'from bank.example (unknown [IPv6:2001:db8::1]) (using TLSv1.3 with cipher X by y) by mx (Postfix) with ESMTP id 1',
      { helo: 'bank.example', fromIp: '2001:db8::1', by: 'mx', with: 'ESMTP', id: '1' },
    ],
    ['Postfix, local', 'by host (Postfix, from userid 502)\tid 8FB1', { by: 'host', id: '8FB1' }],
    [
      'Sendmail',
      'from x (root@seen.example [192.0.2.1] (may be forged)) by y (8.9.3/8.9.3) with SMTP id AA1 for <a@b>',
      { helo: 'x', fromHost: 'seen.example', fromIp: '192.0.2.1', by: 'y', with: 'SMTP', id: 'AA1', for: 'a@b' },
    ],
    [
      'Sendmail, localhost',
      'from localhost (localhost) by y (V8/cf) id 1',
      { helo: 'localhost', fromHost: 'localhost', by: 'y', id: '1' },
    ],
    [
      'Exim',
      'from seen.example ([192.0.2.1]:25000 helo=claimed) by y with esmtp (Exim 4.87) (envelope-from <a@b>) id Z-1 for c@d',
      { helo: 'claimed', fromHost: 'seen.example', fromIp: '192.0.2.1', by: 'y', with: 'esmtp', id: 'Z-1', for: 'c@d' },
    ],
    [
      'Exim without a reverse name',
      'from [192.0.2.1] (port=4 helo=claimed) by y with esmtp (Exim 4.9) id 1',
      { helo: 'claimed', fromIp: '192.0.2.1', by: 'y', with: 'esmtp', id: '1' },
    ],
    ['Exim, local', 'from user by y with local (Exim 4.9) id 1', { by: 'y', with: 'local', id: '1' }],
    [
      'qmail',
      'from seen.example (HELO claimed) (192.0.2.1) by y with SMTP',
      { helo: 'claimed', fromHost: 'seen.example', fromIp: '192.0.2.1', by: 'y', with: 'SMTP' },
    ],
    [
      'qmail without a reverse name',
      'from unknown (HELO c) (a@192.0.2.1) by 0 with SMTP',
      { helo: 'c', fromIp: '192.0.2.1', by: '0', with: 'SMTP' },
    ],
    ['qmail, local', '(qmail 1234 invoked by uid 89)', {}],
    [
      'Exchange',
      'from A.example (2603:10b6::1) by B.example (2603:10b6::2) with Microsoft SMTP Server (version=TLS1_2, id 5) id 15.20 via Frontend Transport',
      { helo: 'A.example', fromIp: '2603:10b6::1', by: 'B.example', with: 'Microsoft SMTP Server', id: '15.20' },
    ],
    [
      'Exchange, mapi',
      'from A ([fe80::1%8]) by B ([fe80::1%8]) with mapi id 15',
      { helo: 'A', fromIp: 'fe80::1', by: 'B', with: 'mapi', id: '15' },
    ],
    [
      'Google',
      'by 2002:a05:6a10:9:0:0:0:1 with SMTP id x1csp2',
      { by: '2002:a05:6a10:9:0:0:0:1', with: 'SMTP', id: 'x1csp2' },
    ],
    [
      'Google, from outside',
      'from c (seen.example. [192.0.2.1]) by mx.google.com with ESMTP id 1.2 for <a@b> (version=TLS1 cipher=X)',
      {
        helo: 'c',
        fromHost: 'seen.example',
        fromIp: '192.0.2.1',
        by: 'mx.google.com',
        with: 'ESMTP',
        id: '1.2',
        for: 'a@b',
      },
    ],
    [
      'a Japanese carrier',
      'from lsean.ezweb.ne.jp (wsmtp-b0 [172.24.0.242]) by wsmtpr24.ezweb.ne.jp (EZweb Mail) with ESMTP id F for <a@b>',
      {
        ...{ helo: 'lsean.ezweb.ne.jp', fromHost: 'wsmtp-b0', fromIp: '172.24.0.242', by: 'wsmtpr24.ezweb.ne.jp' },
        ...{ with: 'ESMTP', id: 'F', for: 'a@b' },
      },
    ],
    [
      'the address beside the name',
      'from c [192.0.2.1] by y with NNFMP',
      { helo: 'c', fromIp: '192.0.2.1', by: 'y', with: 'NNFMP' },
    ],
    ['no address', 'from c ([unix socket]) by y (Cyrus) with LMTPA', { helo: 'c', by: 'y', with: 'LMTPA' }],
    ['no host', 'from c (authenticated) by y', { helo: 'c', by: 'y' }],
    ['no address', 'from c ([999.1.1.1]) by y for multiple recipients', { helo: 'c', by: 'y' }],
    ['empty clauses', 'from by with id for', {}],
    ['nothing', '', {}],
  ])('%s: %s', (_, value, expected) => {
    expect(fields(value)).toEqual({ ...none, ...expected });
  });

  it('takes the date from behind the last semicolon outside comments', () => {
    const raw = `by x (a; b) id 1; also; ${date} (envelope-from <a;b@c>)`;
    expect(hopOf(raw)).toMatchObject({
      raw,
      moment: {
        by: 'received',
        raw: `${date} (envelope-from <a;b@c>)`,
        edtf: '2011-07-05T10:00:05+09:00',
        zone: '+0900',
      },
    });
  });

  it('finds a date without a semicolon, and guesses none', () => {
    expect(hopOf(`from x (unknown) by y (SG) with HTTP id z\t${date}`)).toMatchObject({
      ...{ id: 'z', moment: { raw: date, edtf: '2011-07-05T10:00:05+09:00' } },
    });
    expect(hopOf('by y with SMTP id z').moment).toMatchObject({ raw: '', edtf: null, zone: null, precision: null });
    expect(hopOf('by y; some day').moment).toMatchObject({ raw: 'some day', edtf: null });
    expect(hopOf(`by y (open; ${date}`).moment.edtf).toBe('2011-07-05T10:00:05+09:00');
  });

  it('says only what is written', () => {
    const piece = fc.constantFrom(
      ...[
        'from ',
        'by ',
        'with ',
        'id ',
        'for ',
        'via ',
        'x.example ',
        '[192.0.2.1] ',
        '(',
        ')',
        '(HELO c) ',
        '; ',
        '<a@b> ',
      ],
      ...['unknown ', 'helo=', '\0', '\xe9', date],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const raw = pieces.join('');
        const { moment, with: protocol, ...hop } = hopOf(raw);
        expect(hop.raw).toBe(raw);
        for (const value of Object.values(hop)) if (value !== null) expect(raw).toContain(value);
        for (const word of protocol?.split(' ') ?? []) expect(raw).toContain(word);
        expect(raw).toContain(moment.raw);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['(', ')', 'from ', '; ', 'a ', '(a) ', '[', ' mon, ', 'from (a@'])('reads %j 200,000 times', (text) => {
    expect(hopOf(text.repeat(200_000)).moment.edtf).toBeNull();
  });
});
