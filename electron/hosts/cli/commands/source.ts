import { allItems, type Client } from '../../../../shared/contract/client.ts';
import type { QuestionCode } from '../../../../shared/domain/question.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findByPrefix } from '../find-by-prefix.ts';
import { bytesOptions, bytesUsage, pageSize, printAll, printRows, show, showList, writeBytes } from '../print.ts';

/** The whole hash of the original whose hash begins so. Throws `document/not-found`. */
async function wholeHash({ source }: Client, typed: string): Promise<string> {
  if (typed.length === 64) return typed;
  const known: string[] = [];
  for await (const { sha256 } of allItems((cursor) => source.list({ cursor, limit: 1000 }))) known.push(sha256);
  return findByPrefix(known, (sha256) => sha256, typed, 'document/not-found');
}

export const sourceCommands: Record<string, Command> = {
  'source list': {
    summary: { ja: '原本を一覧します', en: 'List the originals' },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    async run(context) {
      await printAll(context, (cursor) => context.client.source.list({ cursor, limit: pageSize }));
      return exitCodes.done;
    },
  },
  'source show': {
    summary: {
      ja: '原本一つと、その中から見つかったものの勘定を示します',
      en: 'Show one original and what became of everything in it',
    },
    usage: 'CASE SHA256',
    positionals: 2,
    opens: true,
    run: async (context, [, typed = '']) =>
      show(context, await context.client.source.show({ sha256: await wholeHash(context.client, typed) })),
  },
  'source failures': {
    summary: {
      ja: '読めなかったものを、場所と理由とともに一覧します',
      en: 'List what could not be read, where it lies and why',
    },
    usage: 'CASE [SHA256]',
    positionals: 1,
    optional: 1,
    opens: true,
    async run(context, [, typed]) {
      const sha256 = typed === undefined ? null : await wholeHash(context.client, typed);
      await printAll(context, async (cursor) => {
        const { items, next } = await context.client.source.failures({ sha256, cursor, limit: pageSize });
        return { items: items.map((failure) => ({ kind: 'failure', ...failure })), next };
      });
      return exitCodes.done;
    },
  },
  'source transactions': {
    summary: {
      ja: '明細の行を、残高が合うかどうかとともに一覧します',
      en: 'List the rows of a statement, and whether its balance adds up',
    },
    usage: 'CASE SHA256',
    positionals: 2,
    opens: true,
    async run(context, [, typed = '']) {
      const sha256 = await wholeHash(context.client, typed);
      let counts = { adding: 0, failing: 0 };
      await printRows(context, async (offset, limit) => {
        const found = await context.client.source.transactions({ sha256, offset, limit });
        counts = { adding: found.adding, failing: found.failing };
        return found;
      });
      return show(context, { kind: 'balance', ...counts });
    },
  },
  'source questions': {
    summary: {
      ja: 'ファイルからは決まらないことを、答えとともに一覧します',
      en: 'List what files leave open, with what was answered',
    },
    usage: 'CASE [SHA256]',
    positionals: 1,
    optional: 1,
    opens: true,
    async run(context, [, typed]) {
      const sha256 = typed === undefined ? null : await wholeHash(context.client, typed);
      return showList(context, await context.client.source.questions({ sha256 }));
    },
  },
  'source answer': {
    summary: {
      ja: '原本についての問いに答え、読み直します（none で答えを取り消します）',
      en: 'Answer a question of an original and read it again (none takes the answer back)',
    },
    usage: 'CASE SHA256 QUESTION ANSWER',
    positionals: 4,
    opens: true,
    async run(context, [, typed = '', code = '', value = '']) {
      const sha256 = await wholeHash(context.client, typed);
      const answer = { sha256, code: code as QuestionCode, value: value === 'none' ? null : value };
      return show(context, await context.client.source.answer(answer, context.job));
    },
  },
  'source raw': {
    summary: { ja: '原本のバイトをそのまま書き出します', en: 'Write the bytes of an original as they are' },
    usage: `CASE SHA256 ${bytesUsage}`,
    positionals: 2,
    opens: true,
    options: bytesOptions,
    async run(context, [, typed = ''], options) {
      const sha256 = await wholeHash(context.client, typed);
      return writeBytes(context, options, (range) => context.client.source.raw({ sha256, ...range }));
    },
  },
};
