import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Link, Standing } from '../../../../shared/domain/graph.ts';
import { reasonText } from '../../../../shared/i18n/reason-texts.ts';
import { defang } from '../../../../shared/text/identifiers/defang.ts';
import type { Command } from '../../../app/commands/command.ts';
import { useCommands } from '../../../app/commands/use-commands.tsx';
import { both } from '../../../app/i18n/both.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { tellFailure } from '../../../app/notices/tell-failure.ts';
import { plainLine } from '../../../components/plain-line.ts';
import { useConnection } from '../../../rpc/connection-context.tsx';
import { useRefresh } from '../../../rpc/use-call.ts';

const none: Command[] = [];

/** A link as a sentence, with its reasons, its standing and what a person may decide of it. */
export function LinkLine({ link }: { link: Link }) {
  const { language, t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: (standing: Standing) => client.link.decide({ id: link.id, standing }),
    onSuccess: () => refresh(),
    onError: tellFailure,
  });
  const label = ({ label: text }: Link['from']) => plainLine(text.includes('@') ? text : defang(text));
  const [isFocused, setFocused] = useState(false);
  useCommands(
    isFocused
      ? [
          {
            id: 'link.accept',
            group: 'decision',
            title: both('inspect.accept'),
            keys: 'a',
            run: () => mutate('accepted'),
          },
          {
            id: 'link.reject',
            group: 'decision',
            title: both('inspect.reject'),
            keys: 'x',
            run: () => mutate('rejected'),
          },
        ]
      : none,
  );
  return (
    // The keys decide of the link that has the focus, and of no other.
    <li
      className="link-line"
      data-standing={link.standing}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <p>{t(`link.${link.type}`, { from: label(link.from), to: label(link.to) })}</p>
      <p className="quiet small">
        {link.reasons.map((reason) => reasonText(reason, language)).join(' ')}{' '}
        {t('inspect.evidenceCount', { count: link.count })}
      </p>
      <p className="actions">
        <span className="chip" data-tone={link.standing === 'accepted' ? 'matsu' : 'yamabuki'}>
          {t(`standing.${link.standing}`)}
        </span>
        {link.standing !== 'accepted' && (
          <Button className="text-button" isDisabled={isPending} onPress={() => mutate('accepted')}>
            {t('inspect.accept')} <kbd>a</kbd>
          </Button>
        )}
        {link.standing !== 'rejected' && (
          <Button className="text-button" isDisabled={isPending} onPress={() => mutate('rejected')}>
            {t('inspect.reject')} <kbd>x</kbd>
          </Button>
        )}
      </p>
    </li>
  );
}
