import { useState } from 'react';
import { Button, Link as RouteLink } from 'react-aria-components';
import type { Link } from '../../../shared/domain/graph.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import type { Command } from '../../app/commands/command.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { endLabel, linkSentence } from './link-sentence.ts';
import { QuoteList } from './quote-list.tsx';
import { useLinkDecision } from './use-link-decision.ts';

const none: Command[] = [];

/** A link as a sentence: why it is held to be so, its standing, what a person may decide of it, and its evidence. */
export function LinkItem({ link, of, isOpen = false }: { link: Link; of: string | null; isOpen?: boolean }) {
  const words = useWords();
  const { language, t } = words;
  const { decide, isPending } = useLinkDecision(link);
  const [isFocused, setFocused] = useState(false);
  const [isShown, setShown] = useState(isOpen);
  useCommands(
    isFocused
      ? [
          {
            id: 'link.accept',
            group: 'decision',
            title: both('inspect.accept'),
            keys: 'a',
            run: () => decide('accepted'),
          },
          {
            id: 'link.reject',
            group: 'decision',
            title: both('inspect.reject'),
            keys: 'x',
            run: () => decide('rejected'),
          },
        ]
      : none,
  );
  return (
    // The keys decide of the link that has the focus, and of no other.
    <li
      className="link-item"
      tabIndex={-1}
      data-standing={link.standing}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <Sentence link={link} of={of} />
      <p className="quiet small">{link.reasons.map((reason) => reasonText(reason, language)).join(' · ')}</p>
      <p className="actions">
        <span className="chip" data-tone={tones[link.standing]}>
          {t(`standing.${link.standing}`)}
        </span>
        <Button className="text-button small" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
          {t('inspect.evidenceCount', { count: link.count })}
        </Button>
        <span className="link-decisions">
          {link.standing !== 'accepted' && (
            <Button className="button small" isDisabled={isPending} onPress={() => decide('accepted')}>
              {t('inspect.accept')} <kbd>a</kbd>
              <span className="hidden-text">: {linkSentence(link, words)}</span>
            </Button>
          )}
          {link.standing !== 'rejected' && (
            <Button className="button small" isDisabled={isPending} onPress={() => decide('rejected')}>
              {t('inspect.reject')} <kbd>x</kbd>
              <span className="hidden-text">: {linkSentence(link, words)}</span>
            </Button>
          )}
        </span>
      </p>
      {isShown && <QuoteList quotes={link.evidence} first={3} />}
    </li>
  );
}

const tones = { accepted: 'matsu', suggested: 'yamabuki', rejected: 'plain' } as const;

/** The sentence with its ends as ways to their pages; the entity whose page it stands on is no link to itself. */
function Sentence({ link, of }: { link: Link; of: string | null }) {
  const { t } = useWords();
  const parts = t(`link.${link.type}`, { from: '\u0001', to: '\u0002' }).split(/([\u0001\u0002])/);
  const { case: token } = currentRoute();
  return (
    <p className="link-sentence">
      {parts.map((part) => {
        const side = part === '\u0001' ? 'from' : part === '\u0002' ? 'to' : null;
        if (side === null) return part;
        const { id, type } = link[side];
        if (id === of) return <b key={side}>{endLabel(link, side)}</b>;
        const href = formatRoute({ case: token, view: type === 'entity' ? 'entities' : 'messages', id, filter: {} });
        return (
          <RouteLink key={side} className="text-link" href={href}>
            {endLabel(link, side)}
          </RouteLink>
        );
      })}
    </p>
  );
}
