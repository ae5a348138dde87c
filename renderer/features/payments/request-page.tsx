import { Button, Link } from 'react-aria-components';
import type { PaymentMatch, PaymentPage, PaymentParty } from '../../../shared/domain/payment.ts';
import { paymentMethodText, paymentPurposeText } from '../../../shared/i18n/labels.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { accountText, amountText, sumText } from '../../../shared/i18n/sum-text.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { Chip } from '../../components/chip.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { QuoteLine } from '../entities/quote-line.tsx';
import { stateTone } from './request-row.tsx';
import { RowLine } from './row-line.tsx';
import type { Decision } from './use-decide.ts';

interface Props {
  page: PaymentPage;
  isPending: boolean;
  decide(match: PaymentMatch, decision: Decision): void;
  makeEvent(): void;
}

export function PartyLink({ party }: { party: PaymentParty | null }) {
  const { t } = useWords();
  if (!party) return <span className="quiet">{t('payments.unknown')}</span>;
  if (party.id === null) return <>{plainLine(party.label)}</>;
  const href = formatRoute({ case: currentRoute().case, view: 'entities', id: party.id, filter: {} });
  return (
    <Link className="text-link" href={href}>
      {plainLine(party.label)}
    </Link>
  );
}

/** The request in its own words, and beside it every row that fits, each with its reasons. */
export function RequestPage({ page, isPending, decide, makeEvent }: Props) {
  const { language, t } = useWords();
  const { said, sum, purpose, state, sender, payer, document, range, raw, matches } = page;
  const facts: [label: string, value: string][] = [
    [t('payments.account'), page.account === null ? '' : accountText(page.account)],
    [t('payments.payee'), plainLine(page.payee ?? '')],
    [t('payments.method'), page.method === 'unknown' ? '' : paymentMethodText(page.method, language)],
    [t('payments.points'), page.points === null ? '' : amountText(page.points, 'PT', language)],
    [t('payments.deadline'), plainLine(page.deadline ?? '')],
    [t('payments.sites'), page.sites.map((site) => plainLine(defang(site))).join(', ')],
  ];
  const meant = matches.find(({ row }) => row.id === page.row) ?? matches[0];
  return (
    <article className="reader-body payment-page" aria-label={t(`payments.said.${said}`)}>
      <h2>
        {sumText(sum, language)} {purpose !== 'unknown' && <small>{paymentPurposeText(purpose, language)}</small>}
      </h2>
      <p className="actions">
        {said === 'request' ? (
          <Chip tone={stateTone[state]}>{t(`payments.state.${state}`)}</Chip>
        ) : (
          <Chip tone="plain">{t(`payments.said.${said}`)}</Chip>
        )}
        <span>
          <PartyLink party={sender} /> → <PartyLink party={payer} />
        </span>
        <Button className="button" onPress={makeEvent}>
          {t('event.make')} <kbd>e</kbd>
        </Button>
      </p>
      <p className="quiet small">{t('payments.guess')}</p>
      <div className="payment-beside">
        <section>
          <h3>{t('payments.words')}</h3>
          <ul className="payment-words">
            <QuoteLine quote={{ document, ...range, raw }} />
          </ul>
          <dl className="payment-facts">
            {facts
              .filter(([, value]) => value !== '')
              .map(([label, value]) => (
                <div key={label}>
                  <dt className="quiet small">{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </section>
        {said === 'request' && (
          <section>
            <h3>{t('payments.rows')}</h3>
            {matches.length === 0 && <p className="quiet">{t('payments.noFit')}</p>}
            <ol className="payment-matches">
              {matches.map((match) => (
                <Match
                  key={match.row.id}
                  match={match}
                  isMeant={match === meant}
                  isPending={isPending}
                  decide={(decision) => decide(match, decision)}
                />
              ))}
            </ol>
          </section>
        )}
      </div>
    </article>
  );
}

interface MatchProps {
  match: PaymentMatch;
  /** Whether the keys are about this one. */
  isMeant: boolean;
  isPending: boolean;
  decide(decision: Decision): void;
}

function Match({ match, isMeant, isPending, decide }: MatchProps) {
  const { language, t } = useWords();
  const { row, standing, later, likely, falls, reasons } = match;
  const isOpen = standing === 'suggested';
  const tone = standing === 'accepted' ? 'matsu' : isOpen && likely ? 'yamabuki' : 'plain';
  return (
    <li className="payment-match" data-standing={standing} data-meant={isMeant || undefined}>
      <RowLine row={row} />
      <p className="actions">
        <Chip tone={tone}>{isOpen && !likely ? t('payments.candidate') : t(`standing.${standing}`)}</Chip>
        {later && <Chip>{t('payments.state.later')}</Chip>}
      </p>
      {falls && <p className="quiet small">{t('payments.falls')}</p>}
      <ul className="payment-reasons small">
        {reasons.map((reason) => (
          <li key={reason.code}>{plainLine(reasonText(reason, language))}</li>
        ))}
      </ul>
      <p className="actions">
        {standing !== 'accepted' && (
          <Button className="button" isDisabled={isPending} onPress={() => decide('accepted')}>
            {t('payments.accept')} {isMeant && <kbd>a</kbd>}
          </Button>
        )}
        {standing !== 'rejected' && (
          <Button className="button" isDisabled={isPending} onPress={() => decide('rejected')}>
            {t('payments.reject')} {isMeant && <kbd>x</kbd>}
          </Button>
        )}
        {isOpen && !later && (
          <Button className="button" isDisabled={isPending} onPress={() => decide('later')}>
            {t('payments.later')} {isMeant && <kbd>l</kbd>}
          </Button>
        )}
        {(!isOpen || later) && (
          <Button className="button" isDisabled={isPending} onPress={() => decide('suggested')}>
            {t('payments.open')}
          </Button>
        )}
      </p>
    </li>
  );
}
