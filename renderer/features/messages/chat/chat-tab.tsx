import { useCallback, useState } from 'react';
import type { ConversationRow, MessageView } from '../../../../shared/contract/results.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { useGo } from '../../../app/use-route.ts';
import { Failure } from '../../../components/failure.tsx';
import { MeasuredList } from '../../../components/virtual-list.tsx';
import { useCall } from '../../../rpc/use-call.ts';
import { useRowWindows } from '../../../rpc/use-row-windows.ts';
import { ChatLine } from './chat-line.tsx';

/** Height of a line of usual length, until it is measured. */
const usualHeight = 64;

const keyOf = ({ channel, conversation }: MessageView): string => `${channel} ${conversation ?? ''}`;

/** The chat that a message is a line of. Choosing a line shows that one; the list stays the same. */
export function ChatTab({ message }: { message: MessageView }) {
  const { t } = useWords();
  const go = useGo();
  const { id } = message;
  const key = keyOf(message);
  // Any line gives the whole chat: the first that was asked for is kept, or every step would read it anew.
  const [anchor, setAnchor] = useState({ key, id });
  if (anchor.key !== key) setAnchor({ key, id });
  const { data: place } = useCall('message.conversation', { id, offset: 0, limit: 1 }, { keep: true });
  const rows = useRowWindows('message.conversation', { id: anchor.key === key ? anchor.id : id });
  const select = useCallback((row: ConversationRow) => go({ id: row.id, replace: true }), [go]);
  if (rows.error) return <Failure error={rows.error} retry={rows.retry} />;
  return (
    <>
      <p className="list-count quiet" role="status">
        {rows.isLoading ? t('list.loading') : t('chat.count', { count: rows.total, at: (place?.at ?? 0) + 1 })}
      </p>
      <MeasuredList
        place={`chat ${key}`}
        label={t('reader.chat')}
        rows={rows}
        rowHeight={usualHeight}
        at={place?.at ?? null}
        idOf={(row) => row.id}
        selected={id}
        onSelect={select}
        render={(row, index) => <ChatLine row={row} before={rows.rowAt(index - 1)} isFirst={index === 0} />}
        waiting={() => <p className="quiet small">{t('list.loading')}</p>}
      />
    </>
  );
}
