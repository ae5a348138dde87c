import { timelineFormats } from '../../../../shared/contract/formats.ts';
import { formatOption, numberOption, required } from '../arguments.ts';
import type { Command } from '../command.ts';
import { show } from '../print.ts';

export const timelineCommands: Record<string, Command> = {
  'timeline preview': {
    summary: {
      ja: '書き出すものの始めと、含まれないものを示します（何も書きません）',
      en: 'Show the beginning of what an export would write, and what it would leave out; nothing is written',
    },
    usage: `CASE --format ${timelineFormats.join('|')} [--part n]`,
    positionals: 1,
    opens: true,
    options: { format: { type: 'string' }, part: { type: 'string' } },
    async run(context, _positionals, options) {
      const format = formatOption(options, timelineFormats);
      const part = numberOption(options, 'part');
      const preview = await context.client.timeline.preview({ format, language: context.language, part });
      return show(context, { kind: 'preview', ...preview });
    },
  },
  'timeline export': {
    summary: { ja: '脚注のついた年表を書き出します', en: 'Write the timeline with its footnotes' },
    usage: `CASE --format ${timelineFormats.join('|')} --out PATH [--part n]`,
    positionals: 1,
    opens: true,
    options: { format: { type: 'string' }, out: { type: 'string' }, part: { type: 'string' } },
    async run(context, _positionals, options) {
      const format = formatOption(options, timelineFormats);
      const out = context.path(required(options, 'out'));
      const part = numberOption(options, 'part');
      return show(
        context,
        await context.client.timeline.export({ format, out, language: context.language, part }, context.job),
      );
    },
  },
};
