import type { Attachment } from '../../../shared/domain/message.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { HashText } from '../../components/hash-text.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';

/** What was attached, by name and hash; nothing is opened from here. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  const { size, t } = useWords();
  if (attachments.length === 0) return null;
  const list = attachments.map((attachment, index) => ({ ...attachment, key: `${index} ${attachment.sha256}` }));
  return (
    <section className="attachments">
      <h3>
        {t('reader.attachments')} {attachments.length}
      </h3>
      <ul>
        {list.map(({ key, name, type, size: bytes, sha256, beside }) => (
          <li key={key}>
            <b>{plainLine(name ?? '') || '—'}</b> <span className="quiet">{plainLine(type)}</span>{' '}
            <span className="quiet">{size(bytes)}</span>{' '}
            {sha256 === null ? <em>{t('reader.attachmentMissing')}</em> : <HashText hash={sha256} />}
            {beside && <span className="quiet">{t('chat.beside')}</span>}
            {sha256 !== null && <SeenElsewhere sha256={sha256} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who else sent the same bytes: one photograph under two names says that they are one. */
function SeenElsewhere({ sha256 }: { sha256: string }) {
  const { t } = useWords();
  const { data } = useCall('attachment.seen', { sha256 });
  if (!data || data.length < 2) return null;
  const senders = new Set(data.map(({ from }) => (from[0]?.address || from[0]?.name || '').toLowerCase()));
  return (
    <span className="chip" data-tone={senders.size > 1 ? 'shu' : 'ai'}>
      {t('attachment.seen', { count: data.length, senders: senders.size })}
    </span>
  );
}
