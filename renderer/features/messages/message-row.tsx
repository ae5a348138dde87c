import { memo } from 'react';
import type { MessageRow } from '../../../shared/contract/results.ts';
import { channelText } from '../../../shared/i18n/channel-texts.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { Icon } from '../../components/icon.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { isChatLine, nameOf, senderOf } from './name-of.ts';
import { SnippetText } from './snippet-text.tsx';

/** Three lines: who and when, what about, and the words around the match; of a chat what was said stands before its name. */
export const MessageRowView = memo(function MessageRowView({ row }: { row: MessageRow }) {
  const words = useWords();
  const { t, language } = words;
  const [sender] = row.from;
  const isChat = isChatLine(row);
  const name = nameOf(row, words);
  const said = row.snippet && row.snippet.text.trim() !== '' ? <SnippetText snippet={row.snippet} /> : null;
  return (
    <div className="message-row">
      <p className="row-line">
        <span className="row-sender">
          <b>{senderOf(row, words)}</b>
          {row.type === 'message' && sender?.name && <span className="quiet"> {plainLine(sender.address)}</span>}
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
      <p className="row-subject">{isChat ? (said ?? <span className="quiet">{t('chat.noWords')}</span>) : name}</p>
      <p className="row-line">
        <span className="row-snippet quiet">{isChat ? name : said}</span>
        <span className="row-chips">
          {row.attachments > 0 && (
            <span className="chip">
              <Icon name="clip" label={t('messages.attachments', { count: row.attachments })} /> {row.attachments}
            </span>
          )}
          {isChat && <span className="chip">{channelText(row.channel, language)}</span>}
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
