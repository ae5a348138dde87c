import type {
  Campaign,
  CampaignMember,
  CampaignPage,
  CampaignVariant,
  Counted,
} from '../../../../shared/domain/campaign.ts';
import type { Reason } from '../../../../shared/domain/graph.ts';
import { fieldText, slotText, standingText } from '../../../../shared/i18n/labels.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { reasonText } from '../../../../shared/i18n/reason-texts.ts';
import { terminalLine, terminalText } from '../terminal-text.ts';
import { say } from '../words.ts';
import { cutLine, first, indent, rows, shortId, type Telling } from './telling.ts';

/** Lines of each list that a page shows; `--json` has them all. */
const most = 10;
/** Units of a template that are shown. */
const longest = 4000;

const why = (reasons: readonly Reason[], language: Language): string =>
  reasons.map((reason) => terminalLine(reasonText(reason, language))).join('; ');

const timeText = (epoch: number): string => new Date(epoch * 1000).toISOString().replace(/T(.{5}).*/, ' $1 UTC');

const spanOf = ({ first: from, last: to }: Campaign, language: Language): string =>
  from === null || to === null ? say('undated', language) : `${timeText(from)} – ${timeText(to)}`;

/** A campaign in three lines: how many messages of what template, when, and why they are held to be one. */
export function describeCampaign(campaign: Campaign, { language, columns }: Telling): string {
  const { id, messages, subject, opening, standing, reasons } = campaign;
  const title = subject ?? say('noSubject', language);
  const room = columns - indent.length;
  return [
    `${shortId(id).padEnd(indent.length)}${groupedNumber(messages).padStart(6)}  ${cutLine(title, room - 8)}`,
    `${indent}${cutLine(opening, room)}`,
    `${indent}${spanOf(campaign, language)}`,
    `${indent}${standingText(standing, language)}: ${why(reasons, language)}`,
  ].join('\n');
}

export function describeCampaignMember(member: CampaignMember, { language, columns }: Telling): string {
  const { document, subject, from, epoch, standing, reasons, field } = member;
  const [sender] = from;
  const when = epoch === null ? say('undated', language) : timeText(epoch);
  const head = `${when}  ${cutLine(sender?.address ?? '', 40)}  ${cutLine(subject ?? say('noSubject', language), 60)}`;
  return [
    `${shortId(document).padEnd(indent.length)}${head}`,
    `${indent}${cutLine(`${fieldText(field, language)}  ${standingText(standing, language)}: `, columns)}${why(reasons, language)}`,
  ].join('\n');
}

/** A campaign with its template, its slots in ⟦ ⟧, and everything that was counted in its messages. */
export function describeCampaignPage(page: CampaignPage, telling: Telling): string {
  const { language } = telling;
  const { bursts, volume, members, memberTotal } = page;
  const day = ({ day: name, messages }: { day: string; messages: number }) => `${name}  ${groupedNumber(messages)}`;
  const undated = volume.undated > 0 ? [`${say('undated', language)}  ${groupedNumber(volume.undated)}`] : [];
  const rest = (count: string) => say('more', language, { count });
  return [
    describeCampaign(page, telling),
    '',
    say('template', language),
    terminalText(templateText(page, language)),
    '',
    ...rows([
      [say('slots', language), slotLines(page, language)],
      [say('variants', language), first(page.variants, most, (one) => variantLine(one, telling), rest)],
      [say('volume', language), [...first(volume.days, most, day, rest), ...undated]],
      [
        say('bursts', language),
        first(
          bursts,
          most,
          (one) => `${timeText(one.from)} – ${timeText(one.to)}  ${groupedNumber(one.messages)}`,
          rest,
        ),
      ],
      [say('from', language), countedLines(page.senders, language)],
      [say('to', language), countedLines(page.recipients, language)],
      [say('sites', language), countedLines(page.sites, language)],
      [say('servers', language), countedLines(page.servers, language)],
    ]),
    '',
    say('campaignMembers', language),
    ...members.map((member) => describeCampaignMember(member, telling)),
    ...(memberTotal > members.length ? [rest(String(memberTotal - members.length))] : []),
  ].join('\n');
}

function templateText({ text, template }: CampaignPage, language: Language): string {
  let out = '';
  for (const part of template) {
    if (out.length > longest) return `${out}…`;
    out += part.type === 'text' ? text.slice(part.start, part.end) : `⟦${slotText(part.slot, language)}⟧`;
  }
  return out;
}

const slotLines = ({ template }: CampaignPage, language: Language): string[] => {
  const slots = template.flatMap((part) => (part.type === 'slot' ? [part] : []));
  return first(
    slots,
    most,
    ({ slot, examples }) => `${slotText(slot, language)}: ${examples.map((one) => cutLine(one, 40)).join(' / ')}`,
    (count) => say('more', language, { count }),
  );
};

function variantLine({ document, messages, text, differences }: CampaignVariant, { columns }: Telling): string {
  const words = differences.map(({ start, end }) => `“${text.slice(start, Math.min(end, start + 200))}”`).join(' ');
  return `${shortId(document)}  ${groupedNumber(messages)}  ${cutLine(words, Math.max(20, columns - 40))}`;
}

const countedLines = (list: readonly Counted[], language: Language): string[] =>
  first(
    list,
    most,
    ({ name, messages }) => `${cutLine(name, 60)}  ${groupedNumber(messages)}`,
    (count) => say('more', language, { count }),
  );
