import { jst } from './clock.ts';
import { type MailDraft, writings } from './mail.ts';
import { operatorId, operatorMail } from './operator-mail.ts';
import { decoys, operator, type SamplePayment, sites } from './story.ts';
import { confirmation, transferNotice } from './templates.ts';

const { sora, kaede, ken } = decoys;
const { hoshizora, komorebi } = sites;
const times = {
  offer: jst('2017-10-08T11:00:07'),
  transfer: jst('2017-10-11T10:22:51'),
  codeAsked: jst('2017-10-20T18:30:40'),
  code: jst('2017-10-22T09:47:13'),
  offerTwo: jst('2017-11-14T11:00:09'),
  transferTwo: jst('2017-11-15T10:25:36'),
  fee: jst('2017-12-05T16:12:28'),
  english: jst('2018-01-20T10:31:05'),
};
/** Message-IDs of the mails about money. */
export const paymentIds = {
  offer: operatorId(times.offer, 11, 7),
  transfer: operatorId(times.transfer, 12, 7),
  codeAsked: operatorId(times.codeAsked, 13, 7),
  code: operatorId(times.code, 14, 7),
  offerTwo: operatorId(times.offerTwo, 15, 8),
  transferTwo: operatorId(times.transferTwo, 16, 8),
  fee: operatorId(times.fee, 17, 7),
  english: operatorId(times.english, 18, 9),
};

/** What the decoys paid and the sites confirmed. */
export const payments: SamplePayment[] = [
  {
    payer: sora.address,
    payee: hoshizora.domain,
    yen: 3000,
    points: 300,
    method: 'bank-transfer',
    date: '2017-10-11',
    messageId: paymentIds.transfer,
  },
  {
    payer: sora.address,
    payee: hoshizora.domain,
    yen: 5000,
    points: 500,
    method: 'e-money',
    date: '2017-10-22',
    messageId: paymentIds.code,
  },
  {
    payer: kaede.address,
    payee: komorebi.domain,
    yen: 3000,
    points: 300,
    method: 'bank-transfer',
    date: '2017-11-15',
    messageId: paymentIds.transferTwo,
  },
  {
    payer: ken.address,
    payee: komorebi.domain,
    yen: 10000,
    points: 1000,
    method: 'bank-transfer',
    date: '2018-01-20',
    messageId: paymentIds.english,
  },
];

/** Offers of points, the account, the wish for a code, the confirmations, and a fee that the reporter did not pay. */
export const paymentMails: MailDraft[] = [
  operatorMail({
    name: 'points-offer-1',
    node: 7,
    counter: 11,
    from: hoshizora.support,
    to: sora,
    sent: times.offer,
    writing: writings.jis,
    subject: '【星空レター】ポイント購入のご案内',
    text: transferNotice('3,000円(300ポイント)', hoshizora),
  }),
  operatorMail({
    name: 'points-confirmed-1',
    node: 7,
    counter: 12,
    from: hoshizora.support,
    to: sora,
    sent: times.transfer,
    writing: writings.jis,
    subject: '【星空レター】ご入金の確認',
    text: confirmation('3,000円', 300, hoshizora),
  }),
  operatorMail({
    name: 'points-code-asked',
    node: 7,
    counter: 13,
    from: hoshizora.support,
    to: sora,
    sent: times.codeAsked,
    writing: writings.eucJp,
    subject: '【星空レター】電子マネーでのお支払い',
    text:
      '電子マネーでもポイントを購入できます。5,000円で500ポイントです。\n' +
      'ギフト券の番号をこのメールに返信してください。\n例)ギフト券 TEST-000000-0000\n',
  }),
  operatorMail({
    name: 'points-confirmed-2',
    node: 7,
    counter: 14,
    from: hoshizora.support,
    to: sora,
    sent: times.code,
    writing: writings.quoted,
    subject: '【星空レター】ご入金の確認',
    text: `ギフト券 ****-******-0000 を受け付けました。\n${confirmation('5,000円', 500, hoshizora)}`,
  }),
  operatorMail({
    name: 'points-offer-2',
    node: 8,
    counter: 15,
    from: komorebi.support,
    to: kaede,
    sent: times.offerTwo,
    writing: writings.shiftJis,
    subject: '【こもれび通信】ポイント購入のご案内',
    text: transferNotice('3,000円(300ポイント)', komorebi),
  }),
  operatorMail({
    name: 'points-confirmed-3',
    node: 8,
    counter: 16,
    from: komorebi.support,
    to: kaede,
    sent: times.transferTwo,
    writing: writings.shiftJis,
    subject: '【こもれび通信】ご入金の確認',
    text: confirmation('3,000円', 300, komorebi),
  }),
  operatorMail({
    name: 'identity-fee',
    node: 7,
    counter: 17,
    from: hoshizora.support,
    to: sora,
    sent: times.fee,
    writing: writings.jis,
    headers: [['X-Priority', '1']],
    subject: '【重要】本人確認手数料のお願い',
    text:
      `連絡先の交換には本人確認手数料30,000円が必要です。\nお振込先\n${operator.bankNumber}\n` +
      `または ${operator.postalBank}\nお問い合わせ ${operator.mobile}\n`,
  }),
  operatorMail({
    name: 'points-confirmed-4',
    node: 9,
    counter: 18,
    from: { name: 'Komorebi Pen Pals', address: komorebi.support.address },
    to: ken,
    sent: times.english,
    writing: writings.ascii,
    subject: '[Komorebi Pen Pals] Your payment',
    text: `We have received 10,000 yen and added 1,000 points (1 point = 10 yen).\nKomorebi Pen Pals, ${operator.name.en}\n`,
  }),
];
