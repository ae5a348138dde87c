import type { PictureDetail } from '../../../shared/domain/document.ts';
import { alikeWithin, lookDistance } from '../../../shared/text/look-distance.ts';
import { messageById } from '../store/messages.ts';
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

/** Documents that one answer lists. */
const most = 200;

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
