import type { MessageView } from '../../../shared/contract/results.ts';
import type { Address, Hop } from '../../../shared/domain/message.ts';
import type { Moment } from '../../../shared/domain/moment.ts';

export interface FakeMail extends MessageView {
  html: boolean;
  markup: string | null;
  hops: Hop[];
  raw: string;
}

const day = 86_400_000;
const first = Date.UTC(2018, 1, 16, 10, 4, 11);

/** 64 hex digits that differ by number, the same each time. */
export function fakeHash(number: number): string {
  let state = (number * 2_654_435_761 + 12_345) >>> 0;
  let hex = '';
  while (hex.length < 64) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    hex += state.toString(16).padStart(8, '0');
  }
  return hex.slice(0, 64);
}

const senders: Address[] = [
  { name: '優子', address: 'yuko..22.@docomo.ne.jp' },
  { name: '事務局', address: 'info@deai-club.example' },
  { name: '美咲', address: 'misaki@deai-club.example' },
  { name: 'Prize Office', address: 'claims@prize-office.example' },
  { name: '', address: 'postmaster@mx.nishi.example' },
];
const subjects = [
  'Re: 明日の夕方、東京駅で',
  '【重要】ポイント購入のご案内',
  'はじめまして、美咲です',
  '当選おめでとうございます 数億円',
  'ごめんなさい、急に熱が出て',
];
const bodies = [
  '優子です。\n明日の夕方なら東京駅に行けます。改札の前にいるね\n先に30,000円の振込をお願いします。\n口座は 〇〇銀行 池袋支店 普通 1234567 です。\nこちらも見てね → http://deai-club.example/p?id=8841\n電話は 090-1234-5678 だよ。',
  '1,000ポイント 10,000円でご購入いただけます。お振込先は前回と同じです。\nhttp://deai-club.example/buy\n※本メールは配信専用です。',
  '優子さんの紹介でメールしました。振込は済みましたか?\n返事を待っています。 misaki@deai-club.example',
  'Congratulations! You won 300,000,000 yen. Please pay the 手数料 30,000円 by 振込 first.\nContact claims@prize-office.example or +81 90-1234-5678.',
  '今日は行けなくなりました。来週なら大丈夫です。振込は確認しました。\nまたメールするね。',
];
const markup =
  '<html><head><style>body{background:url(http://track.example/bg.png)}</style></head><body bgcolor="#000"><script>alert(1)</script>' +
  '<h2>ポイント購入のご案内</h2><p>お世話になっております。<b>1,000ポイント</b>は<font color="white">10,000円</font>です。</p>' +
  '<table border="1"><tr><th>ポイント</th><th>金額</th></tr><tr><td>1,000</td><td>10,000円</td></tr></table>' +
  '<img src="http://track.example/open.gif?id=8841" width="1" height="1"><p><a href="http://deai-club.example/buy">購入はこちら</a></p>' +
  '<form action="http://deai-club.example/login"><input name="pass"></form><svg onload="alert(2)"></svg></body></html>';

function isoIn(epoch: number, hours: number): string {
  return `${new Date(epoch + hours * 3_600_000).toISOString().slice(0, 19)}+${String(hours).padStart(2, '0')}:00`;
}

const momentOf = (by: Moment['by'], epoch: number, hours = 9): Moment => ({
  by,
  raw: new Date(epoch).toUTCString(),
  edtf: isoIn(epoch, hours),
  zone: `+0${hours}00`,
  precision: 'second',
});

/** Message number `index` of the fake case. */
export function fakeMail(index: number): FakeMail {
  const kind = index % senders.length;
  const epoch = first + Math.floor(index / 3) * (day / 4) + index * 61_000;
  const sender = senders[kind] as Address;
  const isWrong = index % 7 === 0;
  const id = fakeHash(index + 1);
  const hops: Hop[] = [
    { by: 'mx.nishi.example', fromHost: 'vps-77.example.cn', fromIp: '203.0.113.9', helo: 'vps-77', at: epoch },
    { by: 'vps-77.example.cn', fromHost: 'localhost', fromIp: '127.0.0.1', helo: 'yuko-pc', at: epoch - 4000 },
    { by: 'yuko-pc', fromHost: null, fromIp: null, helo: null, at: epoch + 32_400_000 },
  ].map(({ at, ...hop }) => ({
    ...hop,
    raw: `from ${hop.fromHost ?? '?'} ([${hop.fromIp ?? '?'}])\r\n\tby ${hop.by}; ${new Date(at).toUTCString()}`,
    with: 'ESMTP',
    id: null,
    for: null,
    moment: momentOf('received', at),
  }));
  const hasDate = index % 11 !== 3;
  const moments = [
    ...(hasDate ? [momentOf('date-header', isWrong ? epoch + 9 * 3_600_000 : epoch)] : []),
    ...(hasDate ? hops.slice(0, isWrong ? 3 : 2).map(({ moment }) => moment) : []),
  ];
  const text = kind === 1 && index % 2 === 0 ? null : (bodies[kind] ?? '');
  const subject = subjects[kind] ?? null;
  return {
    kind: 'message',
    name: subject,
    id,
    source: fakeHash(900_000 + (index % 14)),
    offset: 8_112_904 + index * 3316,
    length: 3316,
    sha256: id,
    type: 'message',
    channel: 'email',
    conversation: null,
    detail: null,
    weaknesses: [],
    subject: index % 13 === 5 ? null : subject,
    from: [sender],
    to: [{ name: '取材用 B', address: 'k7f2q9@press.example' }],
    cc: [],
    messageId: `<${index}@${sender.address.split('@')[1]}>`,
    moments,
    text,
    html: kind === 1,
    htmlText:
      kind === 1 ? 'ポイント購入のご案内\nお世話になっております。1,000ポイントは10,000円です。\n購入はこちら' : null,
    links: kind === 1 ? 'http://deai-club.example/buy' : null,
    decoding: {
      charset: kind === 3 ? 'utf-8' : 'iso-2022-jp',
      declared: kind === 0 ? null : 'iso-2022-jp',
      why: kind === 0 ? 'content' : 'declared',
      carrier: null,
      undecodable: index % 17 === 4 ? 3 : 0,
    },
    attachments:
      index % 6 === 2
        ? [{ name: '写真.jpg', type: 'image/jpeg', size: 48_211, sha256: fakeHash(index + 500_000) }]
        : [],
    places: [
      {
        source: fakeHash(900_000 + (index % 14)),
        offset: 8_112_904 + index * 3316,
        length: 3316,
        inside: null,
        ambiguous: false,
      },
    ],
    sameMessageId: [],
    markup: kind === 1 ? markup : null,
    hops,
    raw:
      `Received: ${hops[0]?.raw}\r\nReceived: ${hops[1]?.raw}\r\nFrom: ${sender.name} <${sender.address}>\r\n` +
      `To: k7f2q9@press.example\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n\r\n${text ?? ''}\r\n`,
  };
}
