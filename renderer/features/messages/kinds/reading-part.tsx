import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { MessageView } from '../../../../shared/contract/results.ts';
import type { ReadLine } from '../../../../shared/domain/picture-text.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { useGo } from '../../../app/use-route.ts';
import { useCall } from '../../../rpc/use-call.ts';
import { PictureFigure, PictureText } from './picture-text-part.tsx';
import { useOriginalPicture } from './use-original-picture.ts';

/** What a tool read in a picture, with the picture beside it. */
export function ReadingPart({ message, picture }: { message: MessageView; picture: string }) {
  const { t } = useWords();
  const go = useGo();
  const [line, setLine] = useState<ReadLine | null>(null);
  const { data: source } = useCall('source.show', { sha256: picture });
  const shown = useOriginalPicture(picture, source?.size ?? 0);
  const { data: readings = [] } = useCall('picture.text', { id: message.id });
  const document = readings[0]?.document ?? null;
  return (
    <section className="kind-part" aria-label={t('picture.label')}>
      <div className="picture-beside">
        {source && <PictureFigure picture={shown} reading={readings[0]} line={line} />}
        <div>
          {readings.map((reading) => (
            <PictureText key={reading.id} reading={reading} point={setLine} isOwn />
          ))}
          {document !== null && (
            <Button className="text-button" onPress={() => go({ id: document, filter: { tab: '' } })}>
              {t('pictureText.picture')} →
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
