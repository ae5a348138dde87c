import type { LocalText } from '../../../shared/domain/event.ts';
import { ayakaIds } from './ayaka.ts';
import { englishCampaignIds } from './campaign-english.ts';
import { japaneseCampaignIds } from './campaign-japanese.ts';
import { emmaIds } from './emma.ts';
import { lastIds } from './last-days.ts';
import { misakiIds } from './misaki.ts';
import { paymentIds } from './payments.ts';
import { operator } from './story.ts';

/** Exact words of a mail, which is named by its Message-ID, or by the name of its file where it shares that with another. */
export type SampleQuote = { quote: string } & ({ messageId: string } | { file: string });

export interface SampleEvent {
  title: Required<LocalText>;
  text?: Required<LocalText>;
  /** EDTF, the reporter's word; null: what the mails say. */
  when: string | null;
  part: 1 | 2 | 3 | 4;
  /** None: the reporter's own note. */
  quotes: SampleQuote[];
}

const quote = (messageId: string | undefined, words: string): SampleQuote => {
  if (messageId === undefined) throw new Error(`no mail to quote: ${words}`);
  return { messageId, quote: words };
};

const sending: SampleEvent[] = [
  {
    part: 1,
    when: '2017-10-02',
    quotes: [],
    title: { ja: 'おとりのアドレスを一つ置く', en: 'A first decoy address is planted' },
    text: {
      ja: '松田そら名義のアドレスを星空レターの登録欄だけに入力した。比べるためのアドレスはどこにも書いていない。',
      en: 'The address of "Sora Matsuda" was entered at Hoshizora Letter only. A control address was written nowhere.',
    },
  },
  {
    part: 1,
    when: '2017-10-03',
    quotes: [quote(japaneseCampaignIds[0], '2件の未読メッセージがあります。')],
    title: { ja: '翌日の正午、最初の一斉メール', en: 'Noon of the next day: the first mass mail' },
  },
  {
    part: 1,
    when: '2017-10-04/2017-11-20',
    quotes: [
      quote(japaneseCampaignIds[1], 'さとみさんからです。'),
      quote(japaneseCampaignIds[6], 'ゆみさんからです。'),
    ],
    title: { ja: '名前だけが変わる同じ文面、二つのサイトから', en: 'One text from two sites; only the name changes' },
    text: {
      ja: '差出人のプログラムは、どちらも AoMail Sender 2.1.7 を名乗る。',
      en: 'Both name AoMail Sender 2.1.7 as the program that sent them.',
    },
  },
  {
    part: 1,
    when: '2018-01',
    quotes: [quote(englishCampaignIds[1], 'The last one is from Grace, who lives near you.')],
    title: { ja: '英語の文面も同じ送信元から', en: 'The English text comes from the same network' },
  },
  {
    part: 1,
    when: '2018-01-09',
    quotes: [{ file: 'midoku-15.eml', quote: 'みほん市のなつきさんからです。' }],
    title: { ja: '10月の識別番号が1月にもう一度使われる', en: 'An identifier of October is used again in January' },
    text: {
      ja: 'Message-ID は10月12日のメールと同じで、名前だけが「まなみ」から「なつき」に変わっている。',
      en: 'The Message-ID is that of a mail of 12 October; only the name has changed.',
    },
  },
];

const names: SampleEvent[] = [
  {
    part: 2,
    when: '2017-10-05/2017-11-10',
    quotes: [
      quote(misakiIds.hello, 'やさしそうな人だと思いました。'),
      quote(ayakaIds.hello, 'やさしそうな人だと思いました。'),
    ],
    title: { ja: 'ミサキと彩花、同じあいさつ', en: 'Misaki and Ayaka greet in the same words' },
  },
  {
    part: 2,
    when: '2017-10-14T15:00:00+09:00',
    quotes: [quote(misakiIds.excuse, 'おなかが痛くて、今日は行けそうにありません。')],
    title: { ja: '約束の日、ミサキは来なかった', en: 'Misaki does not come' },
  },
  {
    part: 2,
    when: '2017-11-18',
    quotes: [quote(ayakaIds.excuse, 'おなかが痛くて、今日は行けそうにありません。')],
    title: { ja: '彩花も同じ理由で来なかった', en: 'Ayaka stays away for the same reason' },
  },
  {
    part: 2,
    when: '2018-01-14',
    quotes: [quote(emmaIds.excuse, 'My stomach hurts, so it seems I cannot come today.')],
    title: { ja: 'Emma の英語の言い訳', en: 'Emma gives it in English' },
  },
  {
    part: 2,
    when: '2017-10-28/2018-01-19',
    quotes: [ayakaIds.line, emmaIds.line].map((id) => quote(id, `LINE ID: ${operator.line}`)),
    title: { ja: '三人が教えた LINE ID は一つ', en: 'Three names, one LINE id' },
    text: {
      ja: 'ミサキも2017年10月28日に同じIDを知らせている。仮説: 三人は同じ者が演じている。',
      en: 'Misaki gave the same id on 28 October 2017. Hypothesis: one hand plays all three.',
    },
  },
];

const money: SampleEvent[] = [
  {
    part: 3,
    when: '2017-10-08',
    quotes: [quote(paymentIds.offer, 'ポイントは1ポイント=10円です。')],
    title: { ja: '1通500円の計算になる', en: 'One message comes to 500 yen' },
  },
  {
    part: 3,
    when: '2017-10-08/2018-01-19',
    quotes: [paymentIds.offer, paymentIds.offerTwo, emmaIds.line].map((id) => quote(id, operator.bank)),
    title: { ja: '二つのサイトと Emma が同じ口座を示す', en: 'Both sites and Emma name one account' },
  },
  {
    part: 3,
    when: '2017-10-20',
    quotes: [quote(paymentIds.codeAsked, 'ギフト券の番号をこのメールに返信してください。')],
    title: { ja: '電子マネーの番号を求められる', en: 'They ask for the number of a gift card' },
  },
  {
    part: 3,
    when: '2017-12-05',
    quotes: [quote(paymentIds.fee, '本人確認手数料30,000円が必要です。')],
    title: { ja: '3万円の手数料、ここで支払いを止める', en: 'A fee of 30,000 yen: here the paper stops paying' },
  },
  {
    part: 3,
    when: '2018-01-20',
    quotes: [],
    title: { ja: '取材班が払ったのは4回、計2万1千円', en: 'The paper paid four times, 21,000 yen in all' },
  },
];

const addresses: SampleEvent[] = [
  {
    part: 4,
    when: '2017-11-01',
    quotes: [],
    title: { ja: '二つ目のおとりを星空レターだけに置く', en: 'A second decoy, planted at Hoshizora Letter only' },
    text: {
      ja: '木村かえで名義のアドレスを入力したのは、この日のこの一度だけである。',
      en: 'The address of "Kaede Kimura" was entered once, on this day.',
    },
  },
  {
    part: 4,
    when: null,
    quotes: [quote(japaneseCampaignIds[5], '続きはこもれび通信で読めます。')],
    title: { ja: '8日後、教えていないサイトから届く', en: 'Eight days later another site writes to it' },
  },
  {
    part: 4,
    when: '2018-02-16',
    quotes: lastIds.closing.map((id) => quote(id, '2018年2月28日をもって終了します。')),
    title: { ja: '二つのサイトが同じ日に終わりを告げる', en: 'Both sites say goodbye on the same day' },
  },
  {
    part: 4,
    when: '2018-02-20',
    quotes: [quote(lastIds.bounces[0], 'Reason: 550 5.1.1 User unknown')],
    title: { ja: '最後の質問は、あて先不明で戻ってきた', en: 'The last question comes back: no such user' },
  },
  {
    part: 4,
    when: '2018-02-20',
    quotes: [],
    title: { ja: '比べるためのアドレスには一通も来ていない', en: 'The control address has received nothing' },
  },
];

/** The entries of the timeline, part by part. */
export const sampleEvents: SampleEvent[] = [...sending, ...names, ...money, ...addresses];
