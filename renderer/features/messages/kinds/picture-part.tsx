import { Fragment, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MessageView } from '../../../../shared/contract/results.ts';
import type { PictureDetail } from '../../../../shared/domain/document.ts';
import type { ReadLine } from '../../../../shared/domain/picture-text.ts';
import { useCommands } from '../../../app/commands/use-commands.tsx';
import { both } from '../../../app/i18n/both.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { Chip } from '../../../components/chip.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useCall } from '../../../rpc/use-call.ts';
import { PairsSection } from './pairs-section.tsx';
import { PictureFigure, PictureText } from './picture-text-part.tsx';
import { RowLinks } from './row-links.tsx';
import { useOriginalPicture } from './use-original-picture.ts';
import { useReadText } from './use-read-text.ts';

/** A picture as it is, with what it says of itself, its text, what looks like it, and who else sent the same bytes. */
export function PicturePart({ message, detail }: { message: MessageView; detail: PictureDetail }) {
  const { number, t } = useWords();
  const picture = useOriginalPicture(message.source, message.length);
  const [line, setLine] = useState<ReadLine | null>(null);
  const { data: alike = [] } = useCall('picture.alike', detail.look === null ? null : { id: message.id });
  const { data: seen = [] } = useCall('attachment.seen', { sha256: message.sha256 });
  const { data: readings = [] } = useCall('picture.text', { id: message.id });
  const { data: shows } = useCall('picture.shows', { id: message.id });
  const { read, isRunning } = useReadText(message.id);
  const { width, height, device, software } = detail;
  useCommands([
    {
      id: 'picture.read',
      group: 'message',
      title: both('pictureText.read'),
      keys: 't',
      enabled: !isRunning,
      run: read,
    },
  ]);
  return (
    <section className="kind-part" aria-label={t('picture.label')}>
      <div className="picture-beside">
        <PictureFigure picture={picture} reading={readings[0]} line={line} />
        <div>
          {readings.map((reading) => (
            <PictureText key={reading.id} reading={reading} point={setLine} isOwn={false} />
          ))}
          <p className="actions">
            <Button className="button" isDisabled={isRunning} onPress={read}>
              {t(readings.length === 0 ? 'pictureText.read' : 'pictureText.readAgain')}
            </Button>
          </p>
        </div>
      </div>
      <dl className="reader-head">
        <dt>{t('picture.size')}</dt>
        <dd>{width === null || height === null ? '—' : `${number(width)} × ${number(height)}`}</dd>
        {shows?.times
          .filter(({ by }) => by === 'file-name')
          .map(({ raw, edtf }) => (
            <Fragment key={edtf}>
              <dt>{t('picture.named')}</dt>
              <dd title={raw}>
                {edtf.replace('T', ' ').replace('Z', ' UTC')}{' '}
                {!edtf.endsWith('Z') && <span className="quiet">{t('picture.namedZone')}</span>}
              </dd>
            </Fragment>
          ))}
        <dt>{t('picture.device')}</dt>
        <dd>
          {plainLine(device ?? '') || '—'} {software !== null && <span className="quiet">{plainLine(software)}</span>}
          {detail.position && <Chip tone="shu">{t('picture.position')}</Chip>}
        </dd>
      </dl>
      {shows && <PairsSection id={message.id} side="picture" rows={shows.rows} />}
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
