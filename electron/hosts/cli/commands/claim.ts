import type { Input } from '../../../../shared/contract/procedures.ts';
import { type Claim, modalities } from '../../../../shared/domain/claim.ts';
import { standings } from '../../../../shared/domain/graph.ts';
import { AppError } from '../../../../shared/errors.ts';
import { type OptionSpecs, type OptionValues, oneOf, required, textOption } from '../arguments.ts';
import type { Command, Context } from '../command.ts';
import { findByPrefix } from '../find-by-prefix.ts';
import { show, showList } from '../print.ts';

/** What says a claim besides its document. */
const draftOptions: OptionSpecs = {
  from: { type: 'string' },
  quote: { type: 'string' },
  speaker: { type: 'string' },
  entity: { type: 'string' },
  modality: { type: 'string' },
  standing: { type: 'string' },
};

/** The claim whose id begins so. Throws `claim/not-found`. */
const findClaim = async ({ client }: Context, id: string): Promise<Claim> =>
  findByPrefix(await client.claim.list({}), (one) => one.id, id, 'claim/not-found');

/** Who says it, from the options; what `before` has stays where nothing is given. */
function speakerOf(options: OptionValues, before: Claim['speaker'] | null): Input<'claim.add'>['speaker'] {
  const [text, entity] = [textOption(options, 'speaker'), textOption(options, 'entity')];
  if (text === null && entity === null) {
    if (before) return before;
    throw new AppError('request/invalid', { field: '--speaker, --entity', reason: 'missing' });
  }
  return { text: text ?? (entity === null ? (before?.text ?? '') : ''), entity: entity === 'none' ? null : entity };
}

export const claimCommands: Record<string, Command> = {
  'claim add': {
    summary: {
      ja: '文書の言葉を、誰かの発言として記録します（した did・できる could・しよう would）',
      en: 'Record words of a document as a claim by somebody: that they did, could or would',
    },
    usage: 'CASE --from ID --quote TEXT --speaker TEXT [--entity ID] --modality did|could|would [--standing s]',
    positionals: 1,
    opens: true,
    options: draftOptions,
    async run(context, _positionals, options) {
      const modality = oneOf(options, 'modality', modalities);
      if (modality === null) {
        const allowed = modalities.join(', ');
        throw new AppError('request/invalid', { field: '--modality', reason: 'missing', allowed });
      }
      const claim = await context.client.claim.add({
        document: required(options, 'from'),
        quote: required(options, 'quote'),
        speaker: speakerOf(options, null),
        modality,
        standing: oneOf(options, 'standing', standings) ?? 'suggested',
      });
      return show(context, claim);
    },
  },
  'claim change': {
    summary: {
      ja: '発言を書き改めます（指定しなかったところはそのまま）',
      en: 'Change a claim; what is not given stays',
    },
    usage: 'CASE ID [--from ID] [--quote TEXT] [--speaker TEXT] [--entity ID|none] [--modality m] [--standing s]',
    positionals: 2,
    opens: true,
    options: draftOptions,
    async run(context, [, id = ''], options) {
      const before = await findClaim(context, id);
      const [document, quote] = [textOption(options, 'from'), textOption(options, 'quote')];
      const claim = await context.client.claim.change({
        id: before.id,
        document: document ?? before.quote.document,
        quote: quote ?? before.quote.exact,
        ...(document === null && quote === null && { field: before.quote.field }),
        speaker: speakerOf(options, before.speaker),
        modality: oneOf(options, 'modality', modalities) ?? before.modality,
        standing: oneOf(options, 'standing', standings) ?? before.standing,
      });
      return show(context, claim);
    },
  },
  'claim remove': {
    summary: {
      ja: '発言を外します（記録には残り、取り消せます）',
      en: 'Take a claim away; the log keeps it, and it can be undone',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    async run(context, [, typed = '']) {
      const { id } = await findClaim(context, typed);
      return show(context, { kind: 'removed', ...(await context.client.claim.remove({ id })) });
    },
  },
  'claim list': {
    summary: {
      ja: '発言を一覧します（文書一つのものに絞れます）',
      en: 'List the claims, all or those of one document',
    },
    usage: 'CASE [ID]',
    positionals: 1,
    optional: 1,
    opens: true,
    run: async (context, [, document = null]) => showList(context, await context.client.claim.list({ document })),
  },
};
