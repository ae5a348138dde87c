import { Button, Link } from 'react-aria-components';
import type { ContactMessage, ContactPage } from '../../../shared/domain/funnel.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { shortHash } from '../../components/hash-text.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { entityLabel } from '../entities/entity-label.ts';
import { nameOf } from '../messages/name-of.ts';
import { timesText } from './times-text.ts';

interface Props {
  page: ContactPage;
  makeEvent(): void;
  more: (() => void) | null;
}

/** One on the other side: who began, who answered and how fast, and every message to and fro. */
export function ContactPageView({ page, makeEvent, more }: Props) {
  const words = useWords();
  const { number, t } = words;
  const { entity, received, sent, firstBy, lastBy, undated, rows, total } = page;
  const side = (by: 'own' | 'other' | null) =>
    t(by === null ? 'contacts.byNobody' : by === 'own' ? 'contacts.ownSide' : 'contacts.other');
  const answers = (count: number, times: ContactPage['timesOfOwn']) =>
    times === null ? number(count) : timesText(times, words);
  return (
    <article className="reader-body contact-page" aria-label={t('contacts.contact')}>
      <h2>
        <KindMark kind={entity.type} /> {plainLine(entityLabel(entity))}
      </h2>
      <p className="actions">
        <span>
          {t('contacts.received', { count: received })} · {t('contacts.sent', { count: sent })}
        </span>
        {lastBy === 'own' && (
          <span className="chip" data-tone="yamabuki">
            {t('contacts.silent')}
          </span>
        )}
        <Button className="button" onPress={makeEvent}>
          {t('event.make')} <kbd>e</kbd>
        </Button>
        <Link
          className="button"
          href={formatRoute({ case: currentRoute().case, view: 'entities', id: entity.id, filter: {} })}
        >
          {t('contacts.entity')}
        </Link>
      </p>
      <dl className="facts">
        <dt>{t('contacts.first')}</dt>
        <dd>{side(firstBy)}</dd>
        <dt>{t('contacts.last')}</dt>
        <dd>{side(lastBy)}</dd>
        <dt>{t('contacts.only.answered-by-other')}</dt>
        <dd>{answers(page.answersByOther, page.timesOfOther)}</dd>
        <dt>{t('contacts.only.answered-by-own')}</dt>
        <dd>{answers(page.answersByOwn, page.timesOfOwn)}</dd>
      </dl>
      <section>
        <h3>{t('contacts.messages')}</h3>
        <p className="quiet small">
          {t('contacts.shown', { shown: rows.length, total })}
          {undated > 0 && ` · ${t('contacts.undated', { count: undated })}`}
        </p>
        <ul>
          {rows.map((one) => (
            <Line key={`${one.by} ${one.document}`} message={one} />
          ))}
        </ul>
        {more && (
          <Button className="button" onPress={more}>
            {t('action.more')}
          </Button>
        )}
      </section>
    </article>
  );
}

function Line({ message: { document, by } }: { message: ContactMessage }) {
  const words = useWords();
  const { t } = words;
  const { data: message } = useCall('message.show', { id: document });
  const [moment] = message?.moments ?? [];
  return (
    <li className="hit-line" data-document={document}>
      <p className="row-line">
        <span className="contact-way quiet small" data-by={by}>
          <span aria-hidden="true">{by === 'own' ? '→' : '←'}</span> {t(by === 'own' ? 'contacts.out' : 'contacts.in')}
        </span>
        <Link
          className="text-link row-sender"
          href={formatRoute({ case: currentRoute().case, view: 'messages', id: document, filter: {} })}
        >
          {message ? nameOf(message, words) : shortHash(document)}
        </Link>
        <span className="quiet small">{moment ? plainLine(shortMoment(moment)) : message && t('messages.noDate')}</span>
      </p>
    </li>
  );
}
