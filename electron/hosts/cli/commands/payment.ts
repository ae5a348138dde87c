import { moneyKinds, requestStates, totalGroups } from '../../../../shared/domain/payment.ts';
import { AppError } from '../../../../shared/errors.ts';
import { numberOption, type OptionValues, oneOf, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { printRows, show } from '../print.ts';

const decisions = ['accepted', 'rejected', 'suggested', 'later'] as const;

/** `--group` and `--key` choose one group of the totals; `--currency` one of its currencies. */
const groupOptions = { group: { type: 'string' }, key: { type: 'string' }, currency: { type: 'string' } } as const;
const groupOf = (options: OptionValues) => ({
  by: oneOf(options, 'group', totalGroups),
  key: textOption(options, 'key'),
  currency: textOption(options, 'currency'),
});

export const paymentCommands: Record<string, Command> = {
  'payment find': {
    summary: {
      ja: '支払いの請求・確認をメッセージから探し、明細と照らし合わせます',
      en: 'Look in messages for requests for payment and receipts, and match them with the statements',
    },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, await context.client.payment.find({}, context.job)),
  },
  'payment list': {
    summary: {
      ja: 'すべての明細を一つの台帳として、残高とともに古い順に一覧します',
      en: 'List the rows of all statements as one ledger with balances, oldest first',
    },
    usage: `CASE [--text WORDS] [--group ${totalGroups.join('|')} --key KEY] [--currency CODE] [--direction in|out] [--limit n]`,
    positionals: 1,
    opens: true,
    options: { text: { type: 'string' }, ...groupOptions, direction: { type: 'string' }, limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const direction = oneOf(options, 'direction', ['in', 'out'] as const);
      const filter = { ...groupOf(options), text: textOption(options, 'text'), direction };
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const { run } = await context.client.payment.list({ ...filter, limit: 1 });
      const window = (offset: number, limit: number) => context.client.payment.list({ ...filter, offset, limit });
      return show(context, { kind: 'payment-list', run, total: await printRows(context, window, most) });
    },
  },
  'payment requests': {
    summary: {
      ja: '支払いを求める文面（--said で、入金の確認や、支払ったという文面）を古い順に一覧します',
      en: 'List what asks for money in messages, oldest first; with --said, what says that it came or was sent',
    },
    usage: `CASE [--said ${moneyKinds.join('|')}] [--state ${requestStates.join('|')}] [--group GROUP --key KEY] [--currency CODE] [--limit n]`,
    positionals: 1,
    opens: true,
    options: { said: { type: 'string' }, state: { type: 'string' }, ...groupOptions, limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const said = oneOf(options, 'said', moneyKinds) ?? 'request';
      const filter = { ...groupOf(options), said, state: oneOf(options, 'state', requestStates) };
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const { run } = await context.client.payment.requests({ ...filter, limit: 1 });
      const window = (offset: number, limit: number) => context.client.payment.requests({ ...filter, offset, limit });
      return show(context, { kind: 'payment-list', run, total: await printRows(context, window, most) });
    },
  },
  'payment show': {
    summary: {
      ja: '請求一つを、それに応じたとみられる明細行と、その理由とともに示します',
      en: 'Show one request beside the rows that would answer it, with the reasons',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => show(context, await context.client.payment.show({ id })),
  },
  'payment totals': {
    summary: {
      ja: '金額を、差出人・人格・サイト・口座などごとに、通貨を混ぜずに合計します',
      en: 'Add up the money by sender, persona, site, account and so on, never mixing currencies',
    },
    usage: `CASE [--group ${totalGroups.join('|')}] [--limit n]`,
    positionals: 1,
    opens: true,
    options: { group: { type: 'string' }, limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const by = oneOf(options, 'group', totalGroups) ?? 'sender';
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const { run } = await context.client.payment.totals({ by, limit: 1 });
      const window = (offset: number, limit: number) => context.client.payment.totals({ by, offset, limit });
      return show(context, { kind: 'payment-list', run, total: await printRows(context, window, most) });
    },
  },
  'payment flow': {
    summary: {
      ja: '誰が・誰に求められて・どこへ払ったか（払うはずだったか）を、金額の多い順に示します',
      en: 'Show who paid, or was to pay, at whose request and into what, the largest first',
    },
    usage: 'CASE [--limit n]',
    positionals: 1,
    opens: true,
    options: { limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const window = (offset: number, limit: number) => context.client.payment.flow({ offset, limit });
      return show(context, { kind: 'count', total: await printRows(context, window, most) });
    },
  },
  'payment points': {
    summary: {
      ja: 'サイトごとに、買ったポイントと、文面にあるポイント・メール一通の値段を示します',
      en: 'Show by site how many points were bought, and what a point and a message cost by what messages say',
    },
    usage: 'CASE [--limit n]',
    positionals: 1,
    opens: true,
    options: { limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const window = (offset: number, limit: number) => context.client.payment.points({ offset, limit });
      return show(context, { kind: 'count', total: await printRows(context, window, most) });
    },
  },
  'payment decide': {
    summary: {
      ja: '提案された明細行（--row で、ほかの合う行）が請求に応じたものとする、違うとする、保留にする、判断を取り消す',
      en: 'Decide whether the row that is suggested (with --row, another that fits) answers a request, put that off, or take it back',
    },
    usage: `CASE ID ${decisions.join('|')} [--row ROW] [--why TEXT]`,
    positionals: 3,
    opens: true,
    options: { row: { type: 'string' }, why: { type: 'string' } },
    async run(context, [, id = '', typed = ''], options) {
      const decision = decisions.find((one) => one === typed);
      if (!decision) {
        throw new AppError('request/invalid', { field: 'decision', reason: typed, allowed: decisions.join(', ') });
      }
      const [row, why] = [textOption(options, 'row'), textOption(options, 'why')];
      return show(context, await context.client.payment.decide({ id, row, decision, why }));
    },
  },
};
