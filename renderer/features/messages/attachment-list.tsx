import type { Attachment } from '../../../shared/domain/message.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { HashText } from '../../components/hash-text.tsx';
import { plainLine } from '../../components/plain-line.ts';

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
        {list.map(({ key, name, type, size: bytes, sha256 }) => (
          <li key={key}>
            <b>{plainLine(name ?? '') || '—'}</b> <span className="quiet">{plainLine(type)}</span>{' '}
            <span className="quiet">{size(bytes)}</span>{' '}
            {sha256 === null ? <em>{t('reader.attachmentMissing')}</em> : <HashText hash={sha256} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
