import { required, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { show } from '../print.ts';

export const bundleCommands: Record<string, Command> = {
  'bundle export': {
    summary: { ja: 'だれでも検証できる資料を書き出します', en: 'Write a bundle that anyone can verify' },
    usage: 'CASE --out DIR [--organization NAME]',
    positionals: 1,
    opens: true,
    options: { out: { type: 'string' }, organization: { type: 'string' } },
    async run(context, _positionals, options) {
      const out = context.path(required(options, 'out'));
      const organization = textOption(options, 'organization');
      const { client, language, job } = context;
      // Originals go in as they are: whoever hands them over hears it first.
      const { total } = await client.picture.placed({ limit: 1 });
      if (total > 0) await context.output.item({ kind: 'placed', total });
      return show(context, await client.bundle.export({ out, language, organization }, job));
    },
  },
  'bundle verify': {
    summary: { ja: '受け取った資料を検証します', en: 'Verify a bundle' },
    usage: 'DIR',
    positionals: 1,
    opens: false,
    async run(context, [path = '']) {
      const check = await context.client.bundle.verify({ path: context.path(path) }, context.job);
      await context.output.item(check);
      return check.ok ? exitCodes.done : exitCodes.verificationFailed;
    },
  },
};
