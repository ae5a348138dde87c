import { graphFormats } from '../../../../shared/contract/procedures.ts';
import { oneOf, required } from '../arguments.ts';
import type { Command } from '../command.ts';
import { show } from '../print.ts';

export const graphCommands: Record<string, Command> = {
  'graph export': {
    summary: { ja: '対象とつながりの関係図を書き出します', en: 'Write the graph of entities and links' },
    usage: `CASE --format ${graphFormats.join('|')} --out PATH`,
    positionals: 1,
    opens: true,
    options: { format: { type: 'string' }, out: { type: 'string' } },
    async run(context, _positionals, options) {
      required(options, 'format');
      const format = oneOf(options, 'format', graphFormats) as (typeof graphFormats)[number];
      const out = context.path(required(options, 'out'));
      return show(context, await context.client.graph.export({ format, out, language: context.language }, context.job));
    },
  },
};
