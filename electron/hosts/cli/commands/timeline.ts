import { timelineFormats } from '../../../../shared/contract/procedures.ts';
import { numberOption, oneOf, required } from '../arguments.ts';
import type { Command } from '../command.ts';
import { show } from '../print.ts';

export const timelineCommands: Record<string, Command> = {
  'timeline export': {
    summary: { ja: '脚注のついた年表を書き出します', en: 'Write the timeline with its footnotes' },
    usage: `CASE --format ${timelineFormats.join('|')} --out PATH [--part n]`,
    positionals: 1,
    opens: true,
    options: { format: { type: 'string' }, out: { type: 'string' }, part: { type: 'string' } },
    async run(context, _positionals, options) {
      required(options, 'format');
      const format = oneOf(options, 'format', timelineFormats) as (typeof timelineFormats)[number];
      const out = context.path(required(options, 'out'));
      const part = numberOption(options, 'part');
      return show(
        context,
        await context.client.timeline.export({ format, out, language: context.language, part }, context.job),
      );
    },
  },
};
