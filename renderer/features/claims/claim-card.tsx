import { useMutation } from '@tanstack/react-query';
import { Button, Link } from 'react-aria-components';
import type { Claim } from '../../../shared/domain/claim.ts';
import { figureText } from '../../../shared/i18n/figure-text.ts';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { closeOverlay, showOverlay } from '../../app/overlay.ts';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';

const tones = { accepted: 'matsu', suggested: 'yamabuki', rejected: 'plain' } as const;

/** Who says what, how, and what is held of it; `isApart`: not beside its own document, so a way there is shown. */
export function ClaimCard({ claim, isApart = false }: { claim: Claim; isApart?: boolean }) {
  const { language, t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const { id, quote, speaker, modality, standing, figures } = claim;
  const name = plainLine(speaker.text);
  const route = currentRoute();
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.claim.remove({ id }),
    onSuccess: () => {
      refresh();
      tell(both('claim.removed', { speaker: name }), {
        label: both('claim.takeBack'),
        run: () => void client.decision.undo({}).then(() => refresh(), tellFailure),
      });
    },
    onError: tellFailure,
  });
  return (
    <li className="claim-card" data-standing={standing}>
      <p className="serif quoted">{quote.exact}</p>
      <p>
        {speaker.entity === null ? (
          <b>{name}</b>
        ) : (
          <Link
            className="text-link"
            onPress={closeOverlay}
            href={formatRoute({ case: route.case, view: 'entities', id: speaker.entity, filter: {} })}
          >
            {name}
          </Link>
        )}{' '}
        <span className="quiet">{t(`claim.${modality}`)}</span>{' '}
        <span className="chip" data-tone={tones[standing]}>
          {t(`claim.${standing}`)}
        </span>
      </p>
      {figures.length > 0 && (
        <ul className="small quiet" aria-label={t('claim.figures')}>
          {[...new Set(figures.map((figure) => figureText(figure, language)))].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p className="actions">
        {isApart && (
          <Link
            className="text-link small"
            onPress={closeOverlay}
            href={formatRoute({ case: route.case, view: 'messages', id: quote.document, filter: {} })}
          >
            {plainLine(quote.title ?? '') || t('claim.open')}
          </Link>
        )}
        <Button
          className="text-button small"
          onPress={() => showOverlay({ kind: 'claim', document: quote.document, claim: id })}
        >
          {t('claim.edit')}
          <span className="hidden-text">: {name}</span>
        </Button>
        <Button className="text-button small" isDisabled={isPending} onPress={() => mutate()}>
          {t('claim.remove')}
          <span className="hidden-text">: {name}</span>
        </Button>
      </p>
    </li>
  );
}
