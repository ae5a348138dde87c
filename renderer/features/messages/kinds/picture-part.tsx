import type { MessageView } from '../../../../shared/contract/results.ts';
import type { PictureDetail } from '../../../../shared/domain/document.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { Chip } from '../../../components/chip.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useCall } from '../../../rpc/use-call.ts';
import { RowLinks } from './row-links.tsx';
import { useOriginalPicture } from './use-original-picture.ts';

/** A picture as it is, with what it says of itself, what looks like it, and who else sent the same bytes. */
export function PicturePart({ message, detail }: { message: MessageView; detail: PictureDetail }) {
  const { number, t } = useWords();
  const picture = useOriginalPicture(message.source, message.length);
  const { data: alike = [] } = useCall('picture.alike', detail.look === null ? null : { id: message.id });
  const { data: seen = [] } = useCall('attachment.seen', { sha256: message.sha256 });
  const { width, height, device, software } = detail;
  return (
    <section className="kind-part" aria-label={t('picture.label')}>
      {picture.state === 'shown' ? (
        <img className="original-picture" src={picture.url} alt={t('picture.alt')} />
      ) : (
        <p className="quiet">{picture.state === 'loading' ? t('list.loading') : t('picture.unshown')}</p>
      )}
      <dl className="reader-head">
        <dt>{t('picture.size')}</dt>
        <dd>{width === null || height === null ? '—' : `${number(width)} × ${number(height)}`}</dd>
        <dt>{t('picture.device')}</dt>
        <dd>
          {plainLine(device ?? '') || '—'} {software !== null && <span className="quiet">{plainLine(software)}</span>}
          {detail.position && <Chip tone="shu">{t('picture.position')}</Chip>}
        </dd>
      </dl>
      <RowLinks
        title={t('picture.alike')}
        rows={alike}
        note={({ distance }) => (
          <span className="quiet">
            {distance === 0 ? t('picture.same') : t('picture.distance', { count: distance })}
          </span>
        )}
      />
      <RowLinks title={t('picture.seen')} rows={seen} note={({ from: [sender] }) => plainLine(sender?.address ?? '')} />
    </section>
  );
}
