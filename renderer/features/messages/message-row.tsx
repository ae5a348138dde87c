import { memo } from 'react';
import type { MessageRow } from '../../../shared/contract/results.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { Icon } from '../../components/icon.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { SnippetText } from './snippet-text.tsx';

/** Three lines: who and when, what about, and the words around the match. */
export const MessageRowView = memo(function MessageRowView({ row }: { row: MessageRow }) {
  const { t } = useWords();
  const [sender] = row.from;
  const name = plainLine(sender?.name || sender?.address || '') || t('messages.noSender');
  return (
    <div className="message-row">
      <p className="row-line">
        <span className="row-sender">
          <b>{name}</b>
          {sender?.name && <span className="quiet"> {plainLine(sender.address)}</span>}
        </span>
        <span className={row.moment === null || row.disagree ? 'row-time caution' : 'row-time quiet'}>
          {row.moment === null ? t('messages.noDate') : shortMoment(row.moment)}
          {row.disagree && (
            <span className="attention">
              {' '}
              <Icon name="warn" label={t('messages.disagree')} />
            </span>
          )}
        </span>
      </p>
      <p className="row-subject">{plainLine(row.subject ?? '') || t('messages.noSubject')}</p>
      <p className="row-line">
        <span className="row-snippet quiet">{row.snippet && <SnippetText snippet={row.snippet} />}</span>
        <span className="row-chips">
          {row.attachments > 0 && (
            <span className="chip">
              <Icon name="clip" label={t('messages.attachments', { count: row.attachments })} /> {row.attachments}
            </span>
          )}
        </span>
      </p>
    </div>
  );
});

/** A row that is on its way still says which one it is. */
export function WaitingRow({ index }: { index: number }) {
  const { number, t } = useWords();
  return (
    <div className="message-row faint">
      <p className="row-line">{number(index + 1)}</p>
      <p className="row-subject">{t('list.loading')}</p>
    </div>
  );
}
