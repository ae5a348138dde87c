import { graphFormats } from '../../../../shared/contract/formats.ts';
import { formatOption, numberOption, required, textOption, textOptions } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { show, showList } from '../print.ts';

export const graphCommands: Record<string, Command> = {
  'graph show': {
    summary: {
      ja: '対象とつながりの図を示します（指定した対象の周り、なければ文書の多いものから）',
      en: 'Show the graph around some entities, else from those that most documents name',
    },
    usage: 'CASE [ENTITY…] [--depth 0–3] [--kind k]… [--standing s]… [--since DATE] [--until DATE] [--limit n]',
    positionals: 1,
    more: true,
    opens: true,
    options: {
      depth: { type: 'string' },
      kind: { type: 'string', multiple: true },
      standing: { type: 'string', multiple: true },
      since: { type: 'string' },
      until: { type: 'string' },
      limit: { type: 'string' },
    },
    async run(context, [, ...around], options) {
      const [types, standing] = [textOptions(options, 'kind'), textOptions(options, 'standing')];
      const graph = await context.client.graph.show({
        around,
        depth: numberOption(options, 'depth') ?? undefined,
        types: types.length > 0 ? (types as never) : undefined,
        standing: standing.length > 0 ? (standing as never) : undefined,
        since: textOption(options, 'since'),
        until: textOption(options, 'until'),
        limit: numberOption(options, 'limit') ?? undefined,
      });
      return show(context, { kind: 'graph', ...graph });
    },
  },
  'graph path': {
    summary: { ja: '二つの対象を結ぶ最短の道を示します', en: 'Show the shortest way from one entity to another' },
    usage: 'CASE ENTITY ENTITY',
    positionals: 3,
    opens: true,
    async run(context, [, from = '', to = '']) {
      const { found, links } = await context.client.graph.path({ from, to });
      await showList(context, links);
      await context.output.item({ kind: 'path', found, steps: links.length });
      return exitCodes.done;
    },
  },
  'graph preview': {
    summary: {
      ja: '書き出すものの始めと、含まれないものを示します（何も書きません）',
      en: 'Show the beginning of what an export would write, and what it would leave out; nothing is written',
    },
    usage: `CASE --format ${graphFormats.join('|')}`,
    positionals: 1,
    opens: true,
    options: { format: { type: 'string' } },
    async run(context, _positionals, options) {
      const format = formatOption(options, graphFormats);
      const preview = await context.client.graph.preview({ format, language: context.language });
      return show(context, { kind: 'preview', ...preview });
    },
  },
  'graph export': {
    summary: { ja: '対象とつながりの関係図を書き出します', en: 'Write the graph of entities and links' },
    usage: `CASE --format ${graphFormats.join('|')} --out PATH`,
    positionals: 1,
    opens: true,
    options: { format: { type: 'string' }, out: { type: 'string' } },
    async run(context, _positionals, options) {
      const format = formatOption(options, graphFormats);
      const out = context.path(required(options, 'out'));
      return show(context, await context.client.graph.export({ format, out, language: context.language }, context.job));
    },
  },
};
