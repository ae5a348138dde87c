import type { LogEntry } from '../../../shared/domain/log.ts';
import { standingText } from '../../../shared/i18n/labels.ts';
import type { Both } from '../../../shared/i18n/language.ts';
import { both } from '../../app/i18n/both.ts';
import { plainLine } from '../../components/plain-line.ts';

const textIn = (value: unknown, key: string): string | null => {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : null;
  return typeof found === 'string' ? plainLine(found) : null;
};

/** The beginning of the words that were quoted. */
const wordsIn = (value: unknown): string => (textIn(value, 'exact') ?? '').slice(0, 40);

/** What a decision was, from its entry in the log; `titleOf` knows the events that there are. A kind without words is shown as it is. */
export function decisionWords(
  { kind, body }: Pick<LogEntry, 'kind' | 'body'>,
  titleOf: (id: string) => Both | null,
): Both {
  if (kind === 'event.add' || kind === 'event.change' || kind === 'event.remove') {
    const [ja, en] = [textIn(body.title, 'ja'), textIn(body.title, 'en')];
    const own = ja ?? en;
    const title = own === null ? titleOf(textIn(body, 'id') ?? '') : { ja: ja ?? own, en: en ?? own };
    const inLanguage = (language: 'ja' | 'en') =>
      both(`decision.${kind}`, { title: title?.[language] ?? textIn(body, 'id')?.slice(0, 8) ?? '' })[language];
    return { ja: inLanguage('ja'), en: inLanguage('en') };
  }
  if (kind === 'link.decide') {
    const standing = textIn(body, 'standing');
    if (standing === null) return both('decision.link.open');
    return {
      ja: both('decision.link.decide', { standing: standingText(standing, 'ja') }).ja,
      en: both('decision.link.decide', { standing: standingText(standing, 'en') }).en,
    };
  }
  if (kind === 'campaign.decide') {
    const standing = textIn(body, 'standing') ?? '';
    const key = textIn(body, 'document') === null ? 'decision.campaign.decide' : 'decision.campaign.member';
    return {
      ja: both(key, { standing: standingText(standing, 'ja') }).ja,
      en: both(key, { standing: standingText(standing, 'en') }).en,
    };
  }
  if (kind === 'payment.decide') {
    const decision = textIn(body, 'decision');
    if (decision === null || decision === 'later') return both(`decision.payment.${decision ?? 'open'}`);
    return {
      ja: both('decision.payment.decide', { standing: standingText(decision, 'ja') }).ja,
      en: both('decision.payment.decide', { standing: standingText(decision, 'en') }).en,
    };
  }
  if (kind === 'picture.pair') {
    const standing = textIn(body, 'standing') ?? '';
    return {
      ja: both('decision.picture.pair', { standing: standingText(standing, 'ja') }).ja,
      en: both('decision.picture.pair', { standing: standingText(standing, 'en') }).en,
    };
  }
  if (kind === 'suggestion.decide') {
    const count = Array.isArray(body.decisions) ? body.decisions.length : 0;
    return both('decision.suggestion.decide', { count });
  }
  if (kind === 'entity.merge' || kind === 'entity.split') return both(`decision.${kind}`);
  if (kind === 'mention.mark') return both('decision.mention.mark', { words: wordsIn(body) });
  if (kind === 'claim.add' || kind === 'claim.change') return both(`decision.${kind}`, { words: wordsIn(body.quote) });
  if (kind === 'mention.unmark' || kind === 'claim.remove') return both(`decision.${kind}`);
  if (kind === 'boundary.set') {
    const [mailbox, server] = [textIn(body, 'mailbox') ?? '', textIn(body, 'server')];
    return server === null
      ? both('decision.boundary.open', { mailbox })
      : both('decision.boundary.set', { mailbox, server });
  }
  if (kind === 'document.decode') {
    const charset = textIn(body, 'charset');
    return charset === null ? both('decision.document.automatic') : both('decision.document.decode', { charset });
  }
  if (kind === 'source.answer') {
    const value = textIn(body, 'value');
    return value === null
      ? both('decision.source.open')
      : both('decision.source.answer', { value: value.slice(0, 60) });
  }
  return { ja: kind, en: kind };
}
