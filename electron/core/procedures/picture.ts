import { readFileSync } from 'node:fs';
import type { PairRow } from '../../../shared/contract/results.ts';
import type { PictureDetail } from '../../../shared/domain/document.ts';
import type { PictureReading } from '../../../shared/domain/picture-text.ts';
import { AppError } from '../../../shared/errors.ts';
import { alikeWithin, lookDistance } from '../../../shared/text/look-distance.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { type FoundPair, messagesShown, picturesShowing, pictureTimes } from '../graph/pictures/pairs.ts';
import { readingBytes } from '../import/readers/picture/picture-text.ts';
import { confidenceOf, parsePictureText } from '../import/readers/picture/picture-text-file.ts';
import { readPictures } from '../intake/read-pictures.ts';
import { messageById } from '../store/messages.ts';
import { textInPicture } from '../store/picture-pairs.ts';
import { pictureSourceOf, pictureWith, readingsOf, unreadPictures } from '../store/picture-texts.ts';
import {
  carriersOf,
  type FileName,
  fileNamesOf,
  pictureFiles,
  picturesWithLook,
  placedPictures,
  placedTotal,
} from '../store/pictures.ts';
import type { HandlersOf } from './handlers.ts';
import { findMessage, rowOf } from './message-view.ts';
import { runJob } from './run-job.ts';

/** Documents that one answer lists. */
const most = 200;

/** What a document holds of a picture's text, from its original; null where that is too large or none. */
function readingOf(open: OpenCase, key: number): PictureReading | null {
  const { id, source, length } = messageById(open.db, key);
  if (length > readingBytes) return null;
  const read = parsePictureText(readFileSync(open.paths.original(source)));
  if (read === null) return null;
  const picture = pictureWith(open.db, read.picture);
  const document = picture === null ? null : messageById(open.db, picture).id;
  return { id, document, ...read, confidence: confidenceOf(read.lines) };
}

const pairRow = (open: OpenCase, { id, standing, reasons }: FoundPair): PairRow => ({
  ...rowOf(open, id),
  standing,
  reasons,
});

export const pictureHandlers: HandlersOf<'picture'> = {
  'picture.alike': ({ case: open }, { id }) => {
    const key = findMessage(open, id);
    const { detail } = messageById(open.db, key);
    const look = (detail as PictureDetail | null)?.look ?? null;
    if (detail?.type !== 'picture' || look === null) return [];
    return picturesWithLook(open.db)
      .map((other) => ({ id: other.id, distance: lookDistance(look, other.look) }))
      .filter((other) => other.id !== key && other.distance <= alikeWithin)
      .map(({ id: other, distance }) => ({ ...rowOf(open, other), distance }))
      .sort((left, right) => left.distance - right.distance || (left.id < right.id ? -1 : 1))
      .slice(0, most);
  },
  'picture.placed': ({ case: open }, { offset, limit }) => ({
    rows: placedPictures(open.db, offset, limit).map((key) => rowOf(open, key)),
    total: placedTotal(open.db),
  }),
  'picture.read': ({ case: open }, { ids }, work) =>
    runJob(open, 'picture.read', () => {
      const asked = ids.map((id) => {
        const picture = pictureSourceOf(open.db, findMessage(open, id));
        if (picture === null) throw new AppError('document/not-found', { id, fits: 0 });
        return picture;
      });
      return readPictures(open, ids.length > 0 ? asked : unreadPictures(open.db), work);
    }),
  'picture.text': ({ case: open }, { id }) => {
    const key = findMessage(open, id);
    const { channel, sha256 } = messageById(open.db, key);
    const keys = channel === 'picture-text' ? [key] : readingsOf(open.db, sha256);
    return keys.map((one) => readingOf(open, one)).filter((reading) => reading !== null);
  },
  'picture.shows': ({ case: open }, { id }) => {
    const key = findMessage(open, id);
    return {
      rows: messagesShown(open.db, key).map((pair) => pairRow(open, pair)),
      times: pictureTimes(open.db, key),
      isRead: textInPicture(open.db, key) !== null,
    };
  },
  'picture.shown': ({ case: open }, { id }) =>
    picturesShowing(open.db, findMessage(open, id)).map((pair) => pairRow(open, pair)),
  'picture.pair': ({ case: open }, { id, message, standing, why }) => {
    const picture = messageById(open.db, findMessage(open, id));
    const shown = messageById(open.db, findMessage(open, message));
    if (picture.type !== 'picture') throw new AppError('picture/not-a-pair', { id });
    if (shown.type !== 'message') throw new AppError('picture/not-a-pair', { id: message });
    const body = { picture: picture.id, message: shown.id, standing: standing === 'suggested' ? null : standing, why };
    record(open.db, open, 'picture.pair', body);
    return { kind: 'pair', picture: picture.id, message: shown.id, standing };
  },
  'picture.beside': ({ case: open }, { id }) => {
    const key = findMessage(open, id);
    const stems = new Set(fileNamesOf(open.db, key).flatMap(placesBeside));
    const found = pictureFiles(open.db).filter((file) => file.id !== key && stems.has(placeOf(file, file.name)));
    return [...new Set(found.map((file) => file.id))].slice(0, most).map((other) => rowOf(open, other));
  },
};

export const attachmentHandlers: HandlersOf<'attachment'> = {
  'attachment.seen': ({ case: open }, { sha256 }) => carriersOf(open.db, sha256, most).map((key) => rowOf(open, key)),
};

const ending = /\.[^./]{1,10}$/;

const placeOf = ({ container }: FileName, name: string): string => `${container ?? ''}/${name.replace(ending, '')}`;

/** `top.png` and `top.html.png` both lie beside `top.html`. */
const placesBeside = (file: FileName): string[] => [placeOf(file, file.name), `${file.container ?? ''}/${file.name}`];
