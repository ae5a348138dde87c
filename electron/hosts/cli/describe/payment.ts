import type { Moment } from '../../../../shared/domain/moment.ts';
import type {
  PaymentFlow,
  PaymentMatch,
  PaymentPage,
  PaymentParty,
  PaymentPoints,
  PaymentRequest,
  PaymentRow,
  PaymentTotal,
  StatedRange,
} from '../../../../shared/domain/payment.ts';
import { fieldText, paymentMethodText, paymentPurposeText, standingText } from '../../../../shared/i18n/labels.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { reasonText } from '../../../../shared/i18n/reason-texts.ts';
import { accountText, addedText, amountText, sumText } from '../../../../shared/i18n/sum-text.ts';
import { terminalLine } from '../terminal-text.ts';
import { say } from '../words.ts';
import { cutLine, indent, rows, shortId, type Telling } from './telling.ts';

const dayText = (moment: Moment | null): string =>
  terminalLine((moment?.edtf?.slice(0, 10) ?? moment?.raw ?? '').slice(0, 40)).padEnd(10);

const partyText = (party: PaymentParty | null, most = 60): string => (party ? cutLine(party.label, most) : '');

/** A row of the ledger in one line, and the request that it answers. */
export function describePaymentRow(row: PaymentRow, { language, columns }: Telling): string {
  const { id, moment, direction, amount, currency, payee, balance, adds, running, account, answers } = row;
  const sign = direction === 'out' ? '-' : direction === 'in' ? '+' : '';
  const moved = amount === null ? '' : `${sign}${amountText(amount, currency, language)}`;
  const left = balance === null ? '' : `= ${groupedNumber(balance)}${adds === null ? '' : adds ? ' ✓' : ' ✗'}`;
  const sum = running === null ? '' : `Σ ${groupedNumber(running)}`;
  const words = [dayText(moment), moved.padStart(14), left, sum, payee ?? '', `[${account.label}]`];
  const line = cutLine([shortId(id), ...words.filter((word) => word !== '')].join('  '), columns);
  if (answers === null) return line;
  const sender = partyText(answers.sender);
  return `${line}\n${indent}${say(`payment.answers.${answers.standing}`, language, { request: shortId(answers.request), sender })}`;
}

/** What a message says of money: when, how much, who to whom, and the words. */
export function describeRequest(request: PaymentRequest, { language, columns }: Telling): string {
  const { id, said, moment, sum, points, purpose, method, sender, payer, account, raw, state, candidates } = request;
  const parts = [
    sumText(sum, language),
    points === null ? '' : amountText(points, 'PT', language),
    purpose === 'unknown' ? '' : paymentPurposeText(purpose, language),
    method === 'unknown' ? '' : paymentMethodText(method, language),
  ];
  const parties = [partyText(sender, 40), partyText(payer, 40)].filter((word) => word !== '').join(' → ');
  return [
    `${shortId(id)}  ${dayText(moment)}  ${parts.filter((part) => part !== '').join('  ')}`,
    `${indent}${parties}`,
    ...(account === null ? [] : [`${indent}→ ${cutLine(accountText(account), columns - indent.length)}`]),
    `${indent}${cutLine(raw.replace(/\s+/g, ' '), columns - indent.length)}`,
    ...(said === 'request'
      ? [
          `${indent}${say(`payment.${state}`, language)} · ${say('paymentFits', language, { count: String(candidates) })}`,
        ]
      : []),
  ].join('\n');
}

function describeMatch({ row, standing, later, likely, falls, reasons }: PaymentMatch, telling: Telling): string[] {
  const { language } = telling;
  const notes = [
    standing === 'suggested' && !likely ? say('paymentCandidate', language) : standingText(standing, language),
    later ? say('suggestion.later', language) : '',
    falls ? say('paymentFalls', language) : '',
  ];
  return [
    describePaymentRow({ ...row, answers: null }, telling),
    `${indent}${notes.filter((note) => note !== '').join(' · ')}`,
    ...reasons.map((reason) => `${indent}· ${terminalLine(reasonText(reason, language))}`),
  ];
}

/** A request with where it stands, and every row that fits it. */
export function describePaymentPage(page: PaymentPage, telling: Telling): string {
  const { document, range, deadline, payee, sites, matches } = page;
  const { language } = telling;
  return [
    describeRequest(page, telling),
    ...rows([
      [
        say('paymentAt', language),
        `${shortId(document)} ${fieldText(range.field, language)} ${range.start}–${range.end}`,
      ],
      [say('paymentPayee', language), cutLine(payee ?? '', 60)],
      [say('paymentDeadline', language), cutLine(deadline ?? '', 60)],
      [say('paymentSites', language), cutLine(sites.join(', '), 80)],
    ]).map((line) => `${indent}${line}`),
    '',
    ...(matches.length === 0
      ? [say('paymentNoRow', language)]
      : matches.flatMap((match) => describeMatch(match, telling))),
  ].join('\n');
}

/** A group's sums in one currency, each with how many rows or messages it is counted from. */
export function describePaymentTotal(total: PaymentTotal, { language, columns }: Telling): string {
  const { label, key, currency, accepted, suggested, out, in: came, asked, confirmed, claimed } = total;
  const name = total.by === 'method' ? paymentMethodText(label, language) : label;
  const counted = ({ count, amount }: PaymentTotal['out']): string =>
    count === 0 ? '' : `${amountText(amount, currency, language)}  (${count})`;
  const added = (sums: PaymentTotal['asked']): string =>
    sums.count === 0 ? '' : `${addedText(sums, currency, language)}  (${sums.count})`;
  return [
    cutLine(`${name === '' ? say('paymentNobody', language) : name}  [${key}]`, columns),
    ...rows([
      [say('paymentAccepted', language), counted(accepted)],
      [say('paymentSuggested', language), counted(suggested)],
      [say('paymentOut', language), counted(out)],
      [say('paymentIn', language), counted(came)],
      [say('paymentAsked', language), added(asked)],
      [say('paymentConfirmed', language), added(confirmed)],
      [say('paymentClaimed', language), added(claimed)],
    ]).map((line) => `${indent}${line}`),
  ].join('\n');
}

/** Who was to pay whom into what, and what went out. */
export function describeFlow(flow: PaymentFlow, { language, columns }: Telling): string {
  const { payer, sender, to, currency, accepted, suggested, asked } = flow;
  const name = (label: string): string => (label === '' ? '?' : label);
  const way = [payer?.label ?? '', sender?.label ?? '', accountText(to.label)].map(name).join(' → ');
  const counted = ({ count, amount }: PaymentTotal['out']): string =>
    count === 0 ? '' : `${amountText(amount, currency, language)}  (${count})`;
  return [
    cutLine(way, columns),
    ...rows([
      [say('paymentAccepted', language), counted(accepted)],
      [say('paymentSuggested', language), counted(suggested)],
      [
        say('paymentAsked', language),
        asked.count === 0 ? '' : `${addedText(asked, currency, language)}  (${asked.count})`,
      ],
    ]).map((line) => `${indent}${line}`),
  ].join('\n');
}

/** What points of a site cost and how many were bought. */
export function describePoints(points: PaymentPoints, { language, columns }: Telling): string {
  const { site, bought, yenPerPoint, pointsPerMessage, yenPerMessage } = points;
  const range = (min: number, max: number, currency: string) =>
    sumText({ min, max, bound: 'exact', currency }, language);
  const stated = (one: StatedRange | null, currency: string): string =>
    one === null
      ? ''
      : `${range(one.min, one.max, currency)}  (${one.count}; ${shortId(one.document)} ${one.range.start}–${one.range.end}: ${cutLine(one.raw, 40)})`;
  const paid = bought.amounts.map(({ amount, currency }) => amountText(amount, currency, language)).join(' + ');
  return [
    cutLine(site, columns),
    ...rows([
      [
        say('pointsBought', language),
        bought.payments === 0 ? '' : `${amountText(bought.points, 'PT', language)} = ${paid}  (${bought.payments})`,
      ],
      [say('yenPerPoint', language), stated(yenPerPoint, 'JPY')],
      [say('pointsPerMessage', language), stated(pointsPerMessage, 'PT')],
      [
        say('yenPerMessage', language),
        yenPerMessage === null
          ? ''
          : `${range(yenPerMessage.min, yenPerMessage.max, 'JPY')}  (${say(`rate.${yenPerMessage.how}`, language)})`,
      ],
    ]).map((line) => `${indent}${line}`),
  ].join('\n');
}
