import { suggestionStates } from '../../../../shared/domain/suggestion.ts';
import { AppError } from '../../../../shared/errors.ts';
import { numberOption, oneOf, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { printRows, show } from '../print.ts';

const decisions = ['accepted', 'rejected', 'suggested', 'later'] as const;

export const suggestionCommands: Record<string, Command> = {
  'suggestion find': {
    summary: {
      ja: '同じ運営者かもしれない差出人を、共有しているもの（口座・電話・ひな型・サーバーなど）から探します',
      en: 'Look for senders that may have one operator, by what they share: accounts, phones, templates, servers',
    },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, await context.client.suggestion.find({}, context.job)),
  },
  'suggestion list': {
    summary: {
      ja: '提案と、その理由を、強い順に一覧します',
      en: 'List the suggestions with their reasons, those that most speaks for first',
    },
    usage: `CASE [--state ${suggestionStates.join('|')}] [--limit n]`,
    positionals: 1,
    opens: true,
    options: { state: { type: 'string' }, limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const state = oneOf(options, 'state', suggestionStates);
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const { run, states } = await context.client.suggestion.list({ state, limit: 1 });
      const window = (offset: number, limit: number) => context.client.suggestion.list({ state, offset, limit });
      return show(context, { kind: 'suggestion-list', run, states, total: await printRows(context, window, most) });
    },
  },
  'suggestion show': {
    summary: {
      ja: '提案一つの理由と、その根拠の文書を示します',
      en: 'Show one suggestion with its reasons and where each stands',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => show(context, await context.client.suggestion.show({ id })),
  },
  'suggestion decide': {
    summary: {
      ja: '提案（いくつでも）を採用・却下・保留とするか、判断を取り消します',
      en: 'Accept, reject or put off suggestions, any number at once, or take a decision back',
    },
    usage: `CASE ID… ${decisions.join('|')} [--why TEXT]`,
    positionals: 3,
    more: true,
    opens: true,
    options: { why: { type: 'string' } },
    async run(context, [, ...words], options) {
      const ids = words.slice(0, -1);
      const typed = words.at(-1) ?? '';
      const decision = decisions.find((one) => one === typed);
      if (!decision) {
        throw new AppError('request/invalid', { field: 'decision', reason: typed, allowed: decisions.join(', ') });
      }
      return show(context, await context.client.suggestion.decide({ ids, decision, why: textOption(options, 'why') }));
    },
  },
  'operator list': {
    summary: {
      ja: '採用した提案から同じ運営者とされたものを、理由とともに一覧します',
      en: 'List the operators that the accepted suggestions make, each with its members and the reasons',
    },
    usage: 'CASE [--limit n]',
    positionals: 1,
    opens: true,
    options: { limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const window = (offset: number, limit: number) => context.client.operator.list({ offset, limit });
      return show(context, { kind: 'count', total: await printRows(context, window, most) });
    },
  },
};
