import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PictureReading, ReadLine } from '../../../../shared/domain/picture-text.ts';
import { weaknessText } from '../../../../shared/i18n/weakness-texts.ts';
import { defangText } from '../../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { useGo } from '../../../app/use-route.ts';
import { plainLine } from '../../../components/plain-line.ts';
import type { OriginalPicture } from './use-original-picture.ts';

/** Lines of a reading that are listed. */
const most = 300;

/** A picture as it is; where a line of its text is pointed at, with the place of that in it. */
export function PictureFigure({
  picture,
  reading,
  line,
}: {
  picture: OriginalPicture;
  reading?: PictureReading | undefined;
  line: ReadLine | null;
}) {
  const { t } = useWords();
  if (picture.state !== 'shown')
    return <p className="quiet">{picture.state === 'loading' ? t('list.loading') : t('picture.unshown')}</p>;
  return (
    <div className="picture-figure">
      <img className="original-picture" src={picture.url} alt={t('picture.alt')} />
      {reading && line && <LineBox reading={reading} line={line} />}
    </div>
  );
}

function LineBox({ reading: { width, height }, line: { words } }: { reading: PictureReading; line: ReadLine }) {
  if (words.length === 0 || width === 0 || height === 0) return null;
  const left = Math.min(...words.map((word) => word.left));
  const top = Math.min(...words.map((word) => word.top));
  const right = Math.max(...words.map((word) => word.left + word.width));
  const bottom = Math.max(...words.map((word) => word.top + word.height));
  const part = (value: number, whole: number) => `${(100 * value) / whole}%`;
  return (
    <span
      className="picture-line"
      style={{
        left: part(left, width),
        top: part(top, height),
        width: part(right - left, width),
        height: part(bottom - top, height),
      }}
    />
  );
}

interface PictureTextProps {
  reading: PictureReading;
  /** Called with the line that is pointed at, null where none is. */
  point(line: ReadLine | null): void;
  /** Whether the document that is shown is the reading itself. */
  isOwn: boolean;
}

/** What a tool read in a picture, line by line, with what read it, how sure it was, and that it can be wrong. */
export function PictureText({ reading, point, isOwn }: PictureTextProps) {
  const { language, number, t } = useWords();
  const go = useGo();
  const [shown, setShown] = useState(most);
  const { id, tool, languages, confidence, lines } = reading;
  const read = lines
    .map((line, at) => ({ line, key: `${at} ${line.text}` }))
    .filter(({ line }) => line.words.length > 0);
  return (
    <section className="picture-text" aria-label={t('pictureText.label')}>
      <h3>{t('pictureText.label')}</h3>
      <p className="small caution">{weaknessText('machine-read', language)}</p>
      <p className="small quiet">
        {plainLine(tool)} ({plainLine(languages.join(', '))}){' '}
        {confidence === null ? t('pictureText.none') : t('pictureText.sure', { confidence })}
      </p>
      <ol className="serif" onPointerLeave={() => point(null)}>
        {read.slice(0, shown).map(({ line, key }) => (
          <li key={key} onPointerEnter={() => point(line)}>
            {defangText(line.text)}
          </li>
        ))}
      </ol>
      {read.length > shown && (
        <Button className="text-button" onPress={() => setShown(shown + most)}>
          +{number(read.length - shown)}
        </Button>
      )}
      {!isOwn && (
        <p>
          <Button className="text-button" onPress={() => go({ id, filter: { tab: '' } })}>
            {t('pictureText.open')} →
          </Button>
        </p>
      )}
    </section>
  );
}
