/*
 * Messages of known templates, with what real senders and recipients do to them. Deterministic: a seed gives one set.
 */

export interface Labelled {
  text: string;
  /** Which template it was made from; null for a message that stands alone. */
  template: string | null;
}

export const footers = {
  ja: '配信停止はこちら http://www.okurite.example/stop?u={id}\n運営:株式会社サンプル 東京都千代田区神田9-9-9 ※このメールに返信しても届きません。18歳未満の方はご利用になれません。',
  en: 'You receive this because you signed up at http://news.example/{id}. To stop these messages, reply STOP or visit the preferences page. Sample Media Ltd, 1 Sample Street, Sampletown. All rights reserved.',
};

/** {name} {amount} {url} {date} {time} {place} {id} are filled anew for each message. */
export const templates: Record<string, string[]> = {
  'ja-unread': [
    '{name}様',
    '未読メッセージが{count}件あります。',
    '{place}にお住まいの女性があなたとの待ち合わせを希望しています。',
    '{date}の{time}までにお返事がない場合、この方とのやりとりは終了となります。',
    '続きはこちらから読めます。{url}',
  ],
  'ja-prize': [
    'おめでとうございます!',
    '{name}様は厳正なる抽選の結果、高額当選者に選ばれました。',
    '当選金{amount}をお受け取りいただくため、手数料の入金をお願いいたします。',
    '受け取り期限は{date}です。期限を過ぎると権利は無効になります。',
    'お手続きは次のページで行ってください。{url}',
  ],
  'ja-account': [
    '【重要】お客様のアカウントの利用を一時的に停止しました。',
    '{date} {time}に第三者による不正なログインが確認されたためです。',
    'ご本人様確認が完了するまで、カードの利用が制限されます。',
    'お手数ですが次のリンクから会員情報の更新をお願いします。{url}',
  ],
  'ja-tummy': [
    'ごめんなさい、{name}さん。おなかが痛くなってしまって、今日は{place}に行けそうにありません。',
    '本当に会いたかったのに残念です。来週の{date}ならきっと大丈夫です。',
    '待っていてくれますか?返事はここに書いてください。{url}',
  ],
  'ja-parcel': [
    'お荷物のお届けにあがりましたが、ご不在のため持ち帰りました。',
    '再配達のご依頼は{date}までに下記よりご確認ください。',
    '{url}',
    'お問い合わせ番号 {id}',
  ],
  'ja-points': [
    '{name}様 いつもご利用ありがとうございます。',
    '本日{time}より、ポイント購入で{amount}分を無料で差し上げる特別な催しを行います。',
    '女性会員があなたのお返事を待っています。残りわずかですのでお急ぎください。',
    '購入はこちら {url}',
  ],
  'ja-loan': [
    '即日融資のご案内です。審査は最短30分、保証人も担保も必要ありません。',
    '他社で断られた方もご相談ください。{amount}まで電話一本でお振り込みします。',
    'お申し込みは{time}まで受け付けております。{url}',
  ],
  'en-unread': [
    'Dear {name},',
    'You have {count} unread messages from a lady who lives near {place}.',
    'She would like to meet you on {date} at {time}, and she will not wait for long.',
    'Read what she wrote to you before the message is deleted: {url}',
  ],
  'en-lottery': [
    'Congratulations {name}!',
    'Your e-mail address has won {amount} in our international promotion programme.',
    'To claim your prize you must pay the processing fee before {date}.',
    'Contact our agent with your full name, telephone number and reference {id}.',
  ],
  'en-bank': [
    'Dear customer, we have limited access to your online account.',
    'An unusual sign in was noticed on {date} at {time} from {place}.',
    'Please confirm your identity within 24 hours, or your account will be closed permanently.',
    'Confirm now: {url}',
  ],
  'en-heir': [
    'Hello {name}, I am the lawyer of a client who died without a will and who shares your surname.',
    'He left a deposit of {amount} which the bank will confiscate unless a relative presents himself.',
    'I propose that we share this sum between us, sixty percent for you and forty for me.',
    'Answer in strict confidence to the address of my private office: {url}',
  ],
  'en-pills': [
    'Doctors do not want you to know about this natural remedy from {place}.',
    'Lose ten kilos in three weeks without hunger, exercise or any side effect at all.',
    'Only today, the first box costs {amount} and shipping is free of charge. {url}',
  ],
  'en-job': [
    'We found your profile and would like to offer you a position as a payment assistant.',
    'You work from home two hours a day and keep {amount} of every transfer that you process.',
    'No experience is required. Interviews take place on {date} from {time}. Apply here: {url}',
  ],
  // The same opening and the same close around another matter: the hardest neighbours.
  'en-renewal': [
    'Dear {name}, thank you for being a valued member of our community.',
    'Your antivirus protection has expired and three threats were found on your computer last night.',
    'Renew the licence for {amount} before somebody reads your private files and empties your bank account.',
    'If you have any questions, our team is happy to help you at any time of the day. {url}',
  ],
  'en-survey': [
    'Dear {name}, thank you for being a valued member of our community.',
    'Tell us in a short survey how you liked your last order, and choose a kitchen knife set as your reward.',
    'It takes two minutes, the reward is limited to one for each household, and it ends on {date}.',
    'If you have any questions, our team is happy to help you at any time of the day. {url}',
  ],
};

const names = {
  ja: ['田中', '佐藤花子', '鈴木', '高橋', '伊藤健', '渡辺', '山本', '中村', '小林', '加藤'],
  en: ['John', 'Mary Smith', 'Peter', 'Ann Lee', 'Robert', 'Susan', 'James Brown', 'Linda', 'Karl', 'Eve'],
};
const places = {
  ja: ['東京', '池袋', '横浜市', '大阪', '福岡', '札幌'],
  en: ['London', 'Moscow', 'New York', 'Tokyo', 'Lagos', 'Paris'],
};
/** What a recipient or a random generator puts before or behind, of nothing in particular. */
const chatter = {
  ja: [
    '今日は良い天気でしたね。',
    'また連絡します。',
    '急ぎの用件です。',
    'スマホから送信',
    '追伸 写真も見てください。',
  ],
  en: [
    'The weather was lovely today.',
    'I will write again.',
    'This is urgent.',
    'Sent from my phone',
    'PS look at the pictures.',
  ],
};

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** `each` messages of every template, and as many lone ones with the same footers. */
export function campaignSet(seed: number, each: number): Labelled[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from));
  const fill = (text: string, language: 'ja' | 'en') =>
    text.replace(/\{(\w+)\}/g, (_all, slot: string) => {
      const isJapanese = language === 'ja';
      switch (slot) {
        case 'name':
          return pick(names[language]);
        case 'place':
          return pick(places[language]);
        case 'amount':
          return isJapanese
            ? pick([`${number(1, 900)}万円`, `${number(1, 99)},000円`, `¥${number(100, 90_000)}`])
            : pick([
                `$${number(1, 900)}`,
                `${number(1, 99)},000 USD`,
                `€${number(1, 90)}.50`,
                `$${number(1, 9)} million`,
              ]);
        case 'url':
          return pick([
            `http://www.site${number(1, 9)}.example/r/${number(1000, 9_999_999).toString(36)}`,
            `https://go${number(1, 99)}.example/?u=${number(1000, 9_999_999).toString(36)}&c=${number(1, 99)}`,
          ]);
        case 'date':
          return isJapanese
            ? pick([`${number(1, 13)}月${number(1, 29)}日`, `2018年${number(1, 13)}月${number(1, 29)}日`])
            : pick([
                `May ${number(1, 29)}, 2018`,
                `${number(1, 29)} June 2019`,
                `${number(1, 12)}/${number(1, 29)}/2020`,
              ]);
        case 'time':
          return `${number(10, 24)}:${number(10, 60)}`;
        default:
          return String(number(1, 99_999));
      }
    });
  /** Letters mistyped or swapped to get past filters, about one in two hundred. */
  const misspell = (text: string) =>
    [...text].map((letter) => (random() < 0.005 && /\p{L}/u.test(letter) ? pick([...'eaoのてに']) : letter)).join('');
  const out: Labelled[] = [];
  for (const [template, sentences] of Object.entries(templates)) {
    const language = template.startsWith('ja') ? 'ja' : 'en';
    for (let copy = 0; copy < each; copy += 1) {
      let lines = sentences.map((sentence) => fill(sentence, language));
      if (random() < 0.2) lines = [...lines.slice(1), lines[0] as string];
      if (random() < 0.2) lines.push(pick(chatter[language]));
      if (random() < 0.15) lines.unshift(pick(chatter[language]));
      if (random() < 0.5) lines.push(fill(footers[language], language));
      let text = misspell(lines.join(random() < 0.5 ? '\n' : '\n\n'));
      if (random() < 0.15) text += `\n\n> ${fill(pick(Object.values(templates)).join('\n> '), language)}`;
      out.push({ text, template });
    }
  }
  for (let lone = 0; lone < each * 2; lone += 1) {
    const language = lone % 2 === 0 ? 'ja' : 'en';
    const letters =
      language === 'ja'
        ? [...'あいうえおかきくけこ今日明後山川田島人口手足目耳雨雪風花']
        : [...'abcdefghijklmnoprstuvwy    '];
    const body = Array.from({ length: number(40, 160) }, () => pick(letters)).join('');
    out.push({ text: `${body}\n${fill(footers[language], language)}`, template: null });
  }
  return out;
}
