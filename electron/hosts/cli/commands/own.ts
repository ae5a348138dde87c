import { ownRoles } from '../../../../shared/domain/own-identity.ts';
import { numberOption, oneOf, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { show, showList } from '../print.ts';

export const ownCommands: Record<string, Command> = {
  'own mark': {
    summary: {
      ja: '連絡先を、自分（または協力者・被害者）のものとします',
      en: 'Say that an entity is the reporter’s own, or a helper’s or victim’s',
    },
    usage: 'CASE ENTITY [--role reporter|helper|victim] [--period EDTF] [--note TEXT]',
    positionals: 2,
    opens: true,
    options: { role: { type: 'string' }, period: { type: 'string' }, note: { type: 'string' } },
    async run(context, [, entity = ''], options) {
      const role = oneOf(options, 'role', ownRoles) ?? undefined;
      const [period, note] = [textOption(options, 'period'), textOption(options, 'note') ?? undefined];
      return show(context, await context.client.own.mark({ entity, role, period, note }));
    },
  },
  'own unmark': {
    summary: { ja: '自分側の連絡先の指定を外します', en: 'Take that back' },
    usage: 'CASE ENTITY',
    positionals: 2,
    opens: true,
    run: async (context, [, entity = '']) => showList(context, await context.client.own.unmark({ entity })),
  },
  'own list': {
    summary: { ja: '自分側の連絡先を一覧します', en: 'List the own identities' },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => showList(context, await context.client.own.list({})),
  },
  'own suggest': {
    summary: {
      ja: '自分側と思われる連絡先を、理由とともに挙げます（採用はしません）',
      en: 'Name entities that may be own identities, and why; none is taken for one',
    },
    usage: 'CASE [--limit n]',
    positionals: 1,
    opens: true,
    options: { limit: { type: 'string' } },
    run: async (context, _positionals, options) =>
      showList(context, await context.client.own.suggest({ limit: numberOption(options, 'limit') ?? undefined })),
  },
};
