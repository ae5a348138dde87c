import { standings } from '../../../../shared/domain/graph.ts';
import { AppError } from '../../../../shared/errors.ts';
import { textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { printRows, show, showList } from '../print.ts';

export const pictureCommands: Record<string, Command> = {
  'picture alike': {
    summary: {
      ja: '似て見える画像を、近い順に一覧します',
      en: 'List the pictures that look like one, the most alike first',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => showList(context, await context.client.picture.alike({ id }), 'row'),
  },
  'picture beside': {
    summary: {
      ja: '保存したページなどの隣にある、同じ名前の画像を一覧します',
      en: 'List the pictures of the same name that lie beside a saved page',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => showList(context, await context.client.picture.beside({ id }), 'row'),
  },
  'picture placed': {
    summary: {
      ja: '撮影場所が入っている画像を一覧します。渡す前に確かめてください',
      en: 'List the pictures that say where they were taken, to mind before anything is handed over',
    },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    async run(context) {
      await printRows(context, async (offset, limit) => {
        const { rows, total } = await context.client.picture.placed({ offset, limit });
        return { rows: rows.map((row) => ({ kind: 'row', ...row })), total };
      });
      return exitCodes.done;
    },
  },
  'picture read': {
    summary: {
      ja: '画像の文字を、この端末の文字認識（tesseract）で読み取ります。ID がなければ、まだ読んでいない画像すべて',
      en: 'Read the text in pictures with the text recognition of this machine (tesseract); without an ID in all not read yet',
    },
    usage: 'CASE [ID…]',
    positionals: 1,
    more: true,
    opens: true,
    async run(context, [, ...ids]) {
      const result = await context.client.picture.read({ ids }, context.job);
      await context.output.item(result);
      if (result.cancelled) return exitCodes.cancelled;
      return result.left.length > 0 ? exitCodes.failures : exitCodes.done;
    },
  },
  'picture text': {
    summary: { ja: '画像から読み取った文字を示します', en: 'Show the text that was read in a picture' },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => showList(context, await context.client.picture.text({ id }), 'reading'),
  },
  'picture shows': {
    summary: {
      ja: '画像に写っていると思われるメッセージを、理由とともに一覧します',
      en: 'List the messages that a picture seems to show, each with the reasons',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    async run(context, [, id = '']) {
      const { rows, times, isRead } = await context.client.picture.shows({ id });
      await showList(context, rows, 'pair-row');
      return show(context, { kind: 'picture-times', times, isRead });
    },
  },
  'picture shown': {
    summary: {
      ja: 'メッセージが写っていると思われる画像を、理由とともに一覧します',
      en: 'List the pictures that seem to show a message, each with the reasons',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => showList(context, await context.client.picture.shown({ id }), 'pair-row'),
  },
  'picture pair': {
    summary: {
      ja: '画像がそのメッセージを写したものだと採用・却下します。suggested で判断を取り消します',
      en: 'Accept or reject that a picture shows a message; suggested takes the decision back',
    },
    usage: 'CASE ID MESSAGE accepted|rejected|suggested [--why TEXT]',
    positionals: 4,
    opens: true,
    options: { why: { type: 'string' } },
    async run(context, [, id = '', message = '', typed = ''], options) {
      const standing = standings.find((known) => known === typed);
      if (!standing) {
        throw new AppError('request/invalid', { field: 'standing', reason: typed, allowed: standings.join(', ') });
      }
      const why = textOption(options, 'why');
      return show(context, await context.client.picture.pair({ id, message, standing, why }));
    },
  },
  'attachment seen': {
    summary: {
      ja: '同じバイトの添付ファイルを持つものを一覧します',
      en: 'List what carries an attachment with the same bytes',
    },
    usage: 'CASE SHA256',
    positionals: 2,
    opens: true,
    run: async (context, [, sha256 = '']) => showList(context, await context.client.attachment.seen({ sha256 }), 'row'),
  },
};
