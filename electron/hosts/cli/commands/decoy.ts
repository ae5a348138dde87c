import type { Input } from '../../../../shared/contract/procedures.ts';
import type { Decoy } from '../../../../shared/domain/decoy.ts';
import { numberOption, type OptionSpecs, type OptionValues, textOption } from '../arguments.ts';
import type { Command, Context } from '../command.ts';
import { findByPrefix } from '../find-by-prefix.ts';
import { pageSize, printRows, show } from '../print.ts';

const draftOptions: OptionSpecs = {
  control: { type: 'boolean' },
  place: { type: 'string' },
  at: { type: 'string' },
  says: { type: 'string' },
  note: { type: 'string' },
};

/** What the options say; what `before` has stays where nothing is given, unless it becomes a control. */
function draftOf(address: string, options: OptionValues, before: Decoy | null): Input<'decoy.plant'> {
  const note = textOption(options, 'note') ?? before?.note ?? '';
  if (options.control === true) return { address, control: true, note };
  const place = textOption(options, 'place');
  // A place makes a decoy of a control.
  if (before?.control && place === null) return { address, control: true, note };
  return {
    address,
    place: place ?? before?.place ?? '',
    at: textOption(options, 'at') ?? before?.at ?? null,
    by: textOption(options, 'says') ?? before?.by ?? '',
    note,
  };
}

async function findDecoy({ client }: Context, id: string): Promise<Decoy> {
  const decoys: Decoy[] = [];
  for (let total = 1; decoys.length < total; ) {
    const page = await client.leak.list({ offset: decoys.length, limit: pageSize });
    if (page.rows.length === 0) break;
    decoys.push(...page.rows.map(({ decoy }) => decoy));
    total = page.total;
  }
  return findByPrefix(decoys, (one) => one.id, id, 'decoy/not-found');
}

export const decoyCommands: Record<string, Command> = {
  'decoy make': {
    summary: {
      ja: '推測できないアドレスを作ります（登録はしません）',
      en: 'Make addresses that nobody guesses; nothing is recorded',
    },
    usage: 'DOMAIN [--bits n] [--count n]',
    positionals: 1,
    opens: false,
    options: { bits: { type: 'string' }, count: { type: 'string' } },
    run: async (context, [domain = ''], options) =>
      show(context, {
        kind: 'made-addresses',
        ...(await context.client.decoy.make({
          domain,
          bits: numberOption(options, 'bits') ?? undefined,
          count: numberOption(options, 'count') ?? undefined,
        })),
      }),
  },
  'decoy plant': {
    summary: {
      ja: 'おとりアドレスを登録します（どこに・いつ・誰の申告か）。--control はどこにも教えない対照です',
      en: 'Record a decoy: where and when it was planted, and who says so; --control is planted nowhere',
    },
    usage: 'CASE ADDRESS --place TEXT [--at EDTF --says WHO] | --control [--note TEXT]',
    positionals: 2,
    opens: true,
    options: draftOptions,
    run: async (context, [, address = ''], options) =>
      show(context, await context.client.decoy.plant(draftOf(address, options, null))),
  },
  'decoy change': {
    summary: {
      ja: 'おとりアドレスの記録を改めます',
      en: 'Change what is recorded of a decoy; what is not given stays',
    },
    usage: 'CASE ID [--place TEXT] [--at EDTF] [--says WHO] [--control] [--note TEXT]',
    positionals: 2,
    opens: true,
    options: draftOptions,
    async run(context, [, typed = ''], options) {
      const before = await findDecoy(context, typed);
      const draft = draftOf(before.address, options, before);
      return show(context, await context.client.decoy.change({ id: before.id, ...draft }));
    },
  },
  'decoy remove': {
    summary: {
      ja: 'おとりアドレスを外します（記録には残り、取り消せます）',
      en: 'Take a decoy away; the log keeps it, and it can be undone',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) =>
      show(context, { kind: 'removed', ...(await context.client.decoy.remove({ id })) }),
  },
};

export const leakCommands: Record<string, Command> = {
  'leak list': {
    summary: {
      ja: 'おとりと対照に届いたものを一覧し、漏れか当て推量かを述べます',
      en: 'List decoys and controls with what came to them, and whether it can be told from guessing',
    },
    usage: 'CASE [--limit n]',
    positionals: 1,
    opens: true,
    options: { limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const { verdict, guessed } = await context.client.leak.list({ limit: 1 });
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const total = await printRows(context, (offset, limit) => context.client.leak.list({ offset, limit }), most);
      return show(context, { kind: 'leak-list', total, verdict, guessed });
    },
  },
  'leak show': {
    summary: {
      ja: 'おとり一つについて、最初に届いた文書、その後の送り手、渡った道筋の仮説を示します',
      en: 'Show one decoy: its first hit, who wrote after, and whom each may have it from',
    },
    usage: 'CASE ID [--offset n] [--limit n]',
    positionals: 2,
    opens: true,
    options: { offset: { type: 'string' }, limit: { type: 'string' } },
    run: async (context, [, id = ''], options) =>
      show(
        context,
        await context.client.leak.show({
          id,
          offset: numberOption(options, 'offset') ?? undefined,
          limit: numberOption(options, 'limit') ?? undefined,
        }),
      ),
  },
};
