import type { ContactFilter, FunnelStage } from '../../../shared/domain/funnel.ts';
import type { Both } from '../../../shared/i18n/language.ts';

const filterTexts = {
  'contacts.only.written-to-first': { ja: '相手が先に書いた', en: 'They wrote first' },
  'contacts.only.wrote-first': { ja: '自分の側が先に書いた', en: 'The own side wrote first' },
  'contacts.only.answered-by-own': { ja: '自分の側が返信した', en: 'The own side answered' },
  'contacts.only.answered-by-other': { ja: '相手が返信した', en: 'They answered' },
  'contacts.only.silent': { ja: 'こちらが最後に書いたまま', en: 'Silent since the own side wrote' },
} as const satisfies Record<`contacts.only.${ContactFilter}`, Both>;

const stageTexts = {
  'contacts.stage.sent': { ja: '送った数', en: 'Sent' },
  'contacts.stage.replied': { ja: '返信した数', en: 'Replied' },
  'contacts.stage.paid': { ja: '払った数', en: 'Paid' },
} as const satisfies Record<`contacts.stage.${FunnelStage}`, Both>;

export const contactTexts = {
  ...filterTexts,
  ...stageTexts,
  'contacts.list': { ja: '接触した相手', en: 'Contacts' },
  'contacts.contact': { ja: '相手', en: 'Contact' },
  'contacts.count': { ja: '{count} 件', en: '{count} {count#contact|contacts}' },
  'contacts.countOf': { ja: '{count} / {all} 件', en: '{count} of {all}' },
  'contacts.all': { ja: 'すべての相手', en: 'All contacts' },
  'contacts.overview': { ja: '取材の経過', en: 'How it went' },
  'contacts.showOverview': { ja: '全体を見る', en: 'Show all together' },
  'contacts.nobody.title': { ja: '相手がいません', en: 'No contacts' },
  'contacts.nobody.text': {
    ja: '右で、自分の側の連絡先に印を付けると、誰が先に書き、誰が返信し、誰が黙ったかを数えます。',
    en: 'Mark on the right which addresses are your own: who wrote first, who answered and who fell silent is counted from them.',
  },
  'contacts.nobodyHere': { ja: 'この条件に合う相手はいません。', en: 'No contact fits.' },
  'contacts.received': { ja: '受信 {count}', en: '{count} received' },
  'contacts.sent': { ja: '送信 {count}', en: '{count} sent' },
  'contacts.silent': { ja: '沈黙', en: 'silent' },
  'contacts.byOther': { ja: '相手から', en: 'they began' },
  'contacts.byOwn': { ja: 'こちらから', en: 'the own side began' },
  'contacts.byNobody': { ja: '日時が読めません', en: 'no readable time' },
  'contacts.own': { ja: '自分の側の連絡先', en: 'Own identities' },
  'contacts.ownText': {
    ja: '数はすべて、ここに挙げた連絡先から見たものです。',
    en: 'Everything is counted from these.',
  },
  'contacts.noOwn': {
    ja: 'まだ一つもありません。印を付けるまで何も数えません。',
    en: 'None yet: nothing is counted until one is marked.',
  },
  'contacts.gone': { ja: '今のケースにはない対象', en: 'no longer in the case' },
  'contacts.unmark': { ja: '外す', en: 'Remove' },
  'contacts.candidates': { ja: '自分の側かもしれないもの', en: 'May be your own' },
  'contacts.candidatesText': {
    ja: '推測です。印を付けるまで自分の側とは扱いません。',
    en: 'Guesses: none is taken for your own until you say so.',
  },
  'contacts.markAs': { ja: '「{name}」は誰のものか', en: 'Whose is {name}?' },
  'contacts.marked': { ja: '「{name}」を自分の側としました', en: '{name} is an own identity' },
  'contacts.unmarked': { ja: '「{name}」を自分の側から外しました', en: '{name} is no own identity any more' },
  'contacts.undo': { ja: '元に戻す', en: 'Undo' },
  'contacts.counts': { ja: 'このケースで数えたもの', en: 'Counted in this case' },
  'contacts.countsText': {
    ja: '差出人・宛先・Cc に自分の側の連絡先がある文書から数えています。返信とは、相手の一通以上のあとの最初の一通です。数を押すと、その相手だけを一覧します。',
    en: 'Counted from the documents that have an own identity as sender, recipient or Cc. An answer is the first message of one side after one or more of the other. A number lists those contacts alone.',
  },
  'contacts.times': {
    ja: '{answers} 回、中央値 {median}（{low}〜{high}）',
    en: '{answers} {answers#answer|answers}, median {median} ({low} to {high})',
  },
  'contacts.what': { ja: '相手の種類', en: 'Contacts' },
  'contacts.number': { ja: '件数', en: 'How many' },
  'contacts.answerTime': { ja: '返信までの時間', en: 'Time to answer' },
  'contacts.claimed': { ja: '発言にある数字', en: 'What claims say' },
  'contacts.claimedText': {
    ja: '送った数 → 返信した数 → 払った数のそれぞれに、発言の中の数字を選びます。比は幅のまま計算します。ケースで数えたものではありません。',
    en: 'Choose a figure of a claim for each of sent, replied and paid. Shares are kept as ranges. None of it is counted in this case.',
  },
  'contacts.noFigures': {
    ja: '数字のある発言がまだありません。メッセージで数字を含む言葉を選び、c を押して発言にしてください。',
    en: 'No claim has a figure yet. In a message, select words with a number in them and press c to make a claim.',
  },
  'contacts.noFigure': { ja: '選んでいません', en: 'none chosen' },
  'contacts.shareOf': { ja: '前の段階の {share}', en: '{share} of the stage before' },
  'contacts.openClaim': { ja: '発言の文書を開く', en: 'Open its message' },
  'contacts.says': { ja: '{speaker} の発言', en: '{speaker} says' },
  'contacts.entity': { ja: '対象のページ', en: 'Entity page' },
  'contacts.first': { ja: '最初に書いた側', en: 'Who wrote first' },
  'contacts.last': { ja: '最後に書いた側', en: 'Who wrote last' },
  'contacts.other': { ja: '相手', en: 'the contact' },
  'contacts.ownSide': { ja: '自分の側', en: 'the own side' },
  'contacts.messages': { ja: 'やりとり', en: 'To and fro' },
  'contacts.shown': { ja: '{shown} / {total} 通、古い順', en: '{shown} of {total}, the oldest first' },
  'contacts.undated': { ja: '日時の読めないもの {count} 通', en: '{count} without a readable time' },
  'contacts.in': { ja: '受信', en: 'received' },
  'contacts.out': { ja: '送信', en: 'sent' },
} as const satisfies Record<string, Both>;
