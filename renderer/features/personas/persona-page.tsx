import { Button, Link } from 'react-aria-components';
import type { Standing } from '../../../shared/domain/graph.ts';
import type { PersonaPage, PersonaQuote } from '../../../shared/domain/persona.ts';
import { promiseText, styleText } from '../../../shared/i18n/persona-texts.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { durationText } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { standingTone } from '../campaigns/campaign-row.tsx';
import { type Quote, quoteKey } from '../entities/quote-line.tsx';
import { QuoteList } from '../entities/quote-list.tsx';
import { FaceList } from './face-list.tsx';
import { HandleList } from './handle-list.tsx';
import { HoursChart } from './hours-chart.tsx';
import { MessageLines } from './message-lines.tsx';
import { PhraseList } from './phrase-list.tsx';

interface Props {
  page: PersonaPage;
  isPending: boolean;
  decide(standing: Standing): void;
  makeEvent(): void;
  more: (() => void) | null;
}

/** Quotes of each list that are shown before somebody asks for more. */
const first = 4;

const toQuote = ({ document, field, start, end, exact }: PersonaQuote): Quote => ({
  document,
  field,
  start,
  end,
  raw: exact,
});

/** Two patterns may have found the same words. */
const toQuotes = (quotes: readonly PersonaQuote[]): Quote[] => [
  ...new Map(quotes.map((one) => [quoteKey(one), toQuote(one)])).values(),
];

/** Everything about one persona, each part with the words that show it. */
export function PersonaPageView({ page, isPending, decide, makeEvent, more }: Props) {
  const words = useWords();
  const { language, number, t } = words;
  const { standing, reasons, read, messages, handOver, latency } = page;
  const milliseconds = (seconds: number) => durationText(words, seconds * 1000);
  return (
    <article className="reader-body persona-page" aria-label={t('personas.persona')}>
      <h2>
        <KindMark kind="persona" /> {plainLine(page.name)}
      </h2>
      <p className="actions">
        <span className="chip" data-tone={standingTone[standing]}>
          {t(`standing.${standing}`)}
        </span>
        <span className="quiet">{reasons.map((reason) => plainLine(reasonText(reason, language))).join(' · ')}</span>
      </p>
      <p className="actions">
        <Button className="button strong" isDisabled={isPending} onPress={() => decide('accepted')}>
          {t('personas.accept')} <kbd>a</kbd>
        </Button>
        <Button className="button" isDisabled={isPending} onPress={() => decide('rejected')}>
          {t('personas.reject')} <kbd>x</kbd>
        </Button>
        {standing !== 'suggested' && (
          <Button className="button" isDisabled={isPending} onPress={() => decide('suggested')}>
            {t('personas.open')}
          </Button>
        )}
        <Button className="button" onPress={makeEvent}>
          {t('event.make')} <kbd>e</kbd>
        </Button>
        <Link
          className="button"
          href={formatRoute({ case: currentRoute().case, view: 'entities', id: page.id, filter: {} })}
        >
          {t('personas.entity')}
        </Link>
      </p>
      <p className="persona-caution">{t('personas.noPerson')}</p>
      <p className="quiet small">
        {t('personas.read', { count: read, of: messages })} {t('personas.eventHint')}
      </p>
      <div className="persona-columns">
        <section>
          <h3>{t('personas.names')}</h3>
          <ul className="found">
            {page.spellings.map((one) => (
              <li key={one.name}>
                <span className="chip serif">{plainLine(one.name)}</span>{' '}
                <span className="quiet small">{t('personas.messages', { count: one.messages })}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('personas.handles')}</h3>
          <HandleList handles={page.handles} />
        </section>
      </div>
      {page.introductions.length > 0 && (
        <section>
          <h3>
            {t('personas.introductions')} {number(page.introductions.length)}
          </h3>
          <QuoteList quotes={toQuotes(page.introductions)} first={first} />
        </section>
      )}
      {page.about.length > 0 && (
        <section>
          <h3>{t('personas.about')}</h3>
          <p>
            {page.about.map((one) => (
              <span key={`${one.document} ${one.start} ${one.about}`} className="about">
                <span className="quiet small">{t(`personas.about.${one.about}`)}</span>{' '}
                <span className="serif">{plainLine(one.value)}</span>
              </span>
            ))}
          </p>
          <QuoteList quotes={toQuotes(page.about)} first={first} />
        </section>
      )}
      {page.phrases.length > 0 && (
        <section>
          <h3>{t('personas.phrases')}</h3>
          <PhraseList phrases={page.phrases} />
        </section>
      )}
      <section>
        <h3>{t('personas.promises')}</h3>
        {page.promises.every((one) => one.messages === 0) && <p className="quiet">{t('personas.nonePromised')}</p>}
        {page.promises.map(
          ({ promise, messages: saying, quotes }) =>
            saying > 0 && (
              <div key={promise}>
                <p>
                  <b>{promiseText(promise, language)}</b>{' '}
                  <span className="quiet small">{t('personas.ofMessages', { count: saying, of: read })}</span>
                </p>
                <QuoteList quotes={toQuotes(quotes)} first={first} />
              </div>
            ),
        )}
      </section>
      <section>
        <h3>{t('personas.hours')}</h3>
        <HoursChart hours={page.hours} />
      </section>
      <section>
        <h3>{t('personas.handOver')}</h3>
        {handOver === null ? (
          <p className="quiet">{t('personas.handOverNone', { fewest: page.fewestForHandOver })}</p>
        ) : (
          <>
            <p>
              <span className="chip" data-tone="yamabuki">
                {t('personas.hypothesis')}
              </span>{' '}
              {t('personas.handOverFound', {
                before: handOver.messagesBefore,
                after: handOver.messagesAfter,
                shuffles: handOver.shuffles,
                times: Math.round(handOver.chance * (handOver.shuffles + 1)) - 1,
              })}
            </p>
            <ul className="small">
              {handOver.changes.map(({ feature, before, after }) => (
                <li key={feature}>
                  {styleText(feature, language)}: {before.toFixed(2)} → {after.toFixed(2)}
                </li>
              ))}
            </ul>
            <p className="quiet small">{t('personas.before')}</p>
            <QuoteList quotes={[toQuote(handOver.before)]} first={1} />
            <p className="quiet small">{t('personas.after')}</p>
            <QuoteList quotes={[toQuote(handOver.after)]} first={1} />
          </>
        )}
      </section>
      {latency && (
        <section>
          <h3>{t('personas.latency')}</h3>
          <p>
            {t('personas.latencyFound', {
              count: latency.answers,
              quickest: milliseconds(latency.quickest),
              median: milliseconds(latency.median),
              slowest: milliseconds(latency.slowest),
            })}
          </p>
        </section>
      )}
      {page.faces.length > 0 && (
        <section>
          <h3>{t('personas.faces')}</h3>
          <FaceList faces={page.faces} />
        </section>
      )}
      <section>
        <h3>{t('personas.documents')}</h3>
        <p className="quiet small">{t('personas.shown', { shown: page.documents.length, total: messages })}</p>
        <MessageLines documents={page.documents.map(({ document }) => document)} />
        {more && (
          <Button className="button" onPress={more}>
            {t('action.more')}
          </Button>
        )}
      </section>
    </article>
  );
}
