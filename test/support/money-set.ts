/** A labelled text: the amounts (ISO code and number) that it asks for, and those that it says were paid. */
export interface LabelledText {
  text: string;
  requests: string[];
  paid: string[];
}

/** A small generator with a fixed seed, so that every run sees the same texts. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Template = (yen: string) => string;

const asking: [unit: 'JPY' | 'USD', Template][] = [
  [
    'JPY',
    (n) =>
      `ポイントをご購入いただくには、${n}円を下記の口座までお振り込みください。\nみなと架空銀行 見本支店 普通 0000123`,
  ],
  ['JPY', (n) => `連絡先交換の手数料として${n}円が必要となります。\n本日中にお手続きをお願いします。`],
  ['JPY', (n) => `お振込金額 ${n}円\nお振込先\nみなと架空銀行 見本支店(999) 普通 0000123 名義 カ)アオイロキカク`],
  ['JPY', (n) => `コンビニで電子マネーを${n}円分購入して、番号を教えてください。`],
  ['JPY', (n) => `保証金${n}円を3日以内にご入金いただければ、すぐに支援金3億円をお渡しします。`],
  ['JPY', (n) => `未納料金${n}円のお支払いが確認できておりません。至急お支払いください。`],
  ['USD', (n) => `Please send $${n} by Western Union to cover the delivery fee within 24 hours.`],
  ['USD', (n) => `You are required to pay a clearance fee of $${n} before we can release your fund.`],
  ['USD', (n) => `Buy an iTunes gift card worth $${n} and send me the code today.`],
  ['USD', (n) => `Transfer $${n} to this wallet or I will publish the video.`],
];

const telling: [unit: 'JPY' | 'USD', Template][] = [
  ['JPY', (n) => `${n}円のご入金を確認し、ポイントを追加しました。`],
  ['JPY', (n) => `このたびは${n}円のお支払いありがとうございました。`],
  ['JPY', (n) => `今日${n}円振り込みました。ご確認ください。`],
  ['USD', (n) => `We have received your payment of $${n}. Thank you.`],
  ['USD', (n) => `I have already sent $${n} to your bank.`],
];

const neither: Template[] = [
  (n) => `おめでとうございます。現金${n}円が当選しました。`,
  (n) => `あなたの口座に${n}円を送金いたします。`,
  (n) => `この店のランチは${n}円でした。`,
  (n) => `The sum of $${n} will be transferred to your bank account.`,
  (n) => `You have won $${n} in our lottery.`,
  (n) => `Save $${n} on every watch you order today.`,
  (n) => `The company had a turnover of $${n} last year.`,
  (n) => `入金が確認でき次第、${n}円分の特典をお付けします。`,
];

const noise = [
  'はじめまして。プロフィールを見て連絡しました。',
  '明日は雨が降るそうですね。',
  'I hope this message finds you well.',
  'お返事を待っています。',
  'We met at the station last week.',
];

/** `count` texts, each of one template between lines of noise. */
export function moneySet(count: number): LabelledText[] {
  const roll = dice(20_180_205);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  return Array.from({ length: count }, (_none, at) => {
    const value = (1 + roll(99)) * 1000;
    const written = roll(2) ? String(value) : value.toLocaleString('en-US');
    const [unit, template] = at % 4 < 2 ? pick(asking) : at % 4 === 2 ? pick(telling) : [null, pick(neither)];
    const text = [pick(noise), template(written), pick(noise)].join('\n\n');
    const label = unit === null ? [] : [`${unit}:${value}`];
    return { text, requests: at % 4 < 2 ? label : [], paid: at % 4 === 2 ? label : [] };
  });
}
