import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { MessageRow } from '../../../shared/contract/results.ts';
import { defangText } from '../../../shared/text/identifiers/defang.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useGo } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { nameOf } from './name-of.ts';
import { SnippetText } from './snippet-text.tsx';

/** Messages laid out at once. */
const step = 100;

/** The thread as a conversation: whoever wrote first is on the left, everybody else on the right. */
export function ThreadTab({ id, rows }: { id: string; rows: MessageRow[] }) {
  const { t } = useWords();
  const [count, setCount] = useState(step);
  if (rows.length <= 1) return <p className="quiet">{t('thread.alone')}</p>;
  const first = rows[0]?.from[0]?.address.toLowerCase();
  return (
    <ol className="conversation">
      {rows.slice(0, count).map((row) => (
        <OneTurn
          key={row.id}
          row={row}
          isFirst={row.from[0]?.address.toLowerCase() === first}
          isShown={row.id === id}
        />
      ))}
      {rows.length > count && (
        <li>
          <Button className="button" onPress={() => setCount(count + step)}>
            {t('action.more')}
          </Button>
        </li>
      )}
    </ol>
  );
}

function OneTurn({ row, isFirst, isShown }: { row: MessageRow; isFirst: boolean; isShown: boolean }) {
  const words = useWords();
  const { t } = words;
  const go = useGo();
  const [isOpen, setOpen] = useState(isShown);
  const { data } = useCall('message.show', isOpen ? { id: row.id } : null);
  const [sender] = row.from;
  const text = data?.text ?? data?.htmlText;
  return (
    <li className="turn" data-side={isFirst ? 'first' : 'other'} data-shown={isShown}>
      <p className="row-line small">
        <b>{plainLine(sender?.name || sender?.address || '') || t('messages.noSender')}</b>
        <span className="quiet">{row.moment ? shortMoment(row.moment) : t('messages.noDate')}</span>
      </p>
      <p className="small quiet">{nameOf(row, words)}</p>
      <div className="serif turn-text">
        {isOpen && text ? defangText(text.slice(0, 4000)) : row.snippet && <SnippetText snippet={row.snippet} />}
      </div>
      <div className="actions">
        {!isOpen && (
          <Button className="text-button" onPress={() => setOpen(true)}>
            {t('action.more')}
          </Button>
        )}
        {isShown ? (
          <span className="chip" data-tone="shu">
            {t('thread.this')}
          </span>
        ) : (
          <Button className="text-button" onPress={() => go({ id: row.id, filter: { tab: '' } })}>
            {t('reader.label')} →
          </Button>
        )}
      </div>
    </li>
  );
}
