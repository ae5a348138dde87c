import { useId } from 'react';
import { Link } from 'react-aria-components';
import type { Claim } from '../../../shared/domain/claim.ts';
import { type Funnel, funnelStages } from '../../../shared/domain/funnel.ts';
import { figureText, shareText } from '../../../shared/i18n/figure-text.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute, useCurrentRoute, useGo } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';

/** Sent, replied, paid: a figure of a claim for each, with its share of the one before as a range. */
export function ClaimedSection({ funnel }: { funnel: Funnel }) {
  const { t } = useWords();
  const { data: claims = [] } = useCall('claim.list', {});
  const withFigures = claims.filter(({ figures }) => figures.length > 0);
  return (
    <section>
      <h3>{t('contacts.claimed')}</h3>
      <p className="quiet small">{t(withFigures.length === 0 ? 'contacts.noFigures' : 'contacts.claimedText')}</p>
      {withFigures.length > 0 && (
        <ol className="stages">
          {funnelStages.map((stage) => (
            <Stage key={stage} stage={stage} funnel={funnel} claims={withFigures} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface StageProps {
  stage: (typeof funnelStages)[number];
  funnel: Funnel;
  claims: readonly Claim[];
}

function Stage({ stage, funnel, claims }: StageProps) {
  const { language, t } = useWords();
  const go = useGo();
  const { filter } = useCurrentRoute();
  const id = useId();
  const chosen = funnel.claimed.find((one) => one.stage === stage);
  return (
    <li className="stage">
      <p className="row-line">
        <label htmlFor={id}>
          <b>{t(`contacts.stage.${stage}`)}</b>
        </label>
        <select
          id={id}
          className="field stage-figure"
          value={filter[stage] ?? ''}
          onChange={(event) => go({ filter: { [stage]: event.target.value }, replace: true })}
        >
          <option value="">{t('contacts.noFigure')}</option>
          {claims.flatMap((claim) =>
            claim.figures.map((figure, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a figure is named by its place in the claim
              <option key={`${claim.id}:${at}`} value={`${claim.id}:${at}`}>
                {figureText(figure, language)} – {plainLine(claim.speaker.text)}
              </option>
            )),
          )}
        </select>
      </p>
      {chosen && (
        <>
          <p>
            <b>{figureText(chosen.figure, language)}</b>{' '}
            {chosen.ofBefore && (
              <span className="chip" data-tone="yamabuki">
                {t('contacts.shareOf', { share: shareText(chosen.ofBefore) })}
              </span>
            )}
          </p>
          <blockquote className="serif quoted">{chosen.claim.quote.exact}</blockquote>
          <p className="small quiet">
            {t('contacts.says', { speaker: plainLine(chosen.claim.speaker.text) })} ·{' '}
            <Link
              className="text-link"
              href={formatRoute({
                case: currentRoute().case,
                view: 'messages',
                id: chosen.claim.quote.document,
                filter: {},
              })}
            >
              {t('contacts.openClaim')}
            </Link>
          </p>
        </>
      )}
    </li>
  );
}
