import type { Reason, Standing } from '../../../../shared/domain/graph.ts';
import type { PicturePair, PictureTime } from '../../../../shared/domain/picture-pair.ts';
import { isAppError } from '../../../../shared/errors.ts';
import { nameMoment } from '../../../../shared/text/pictures/name-moment.ts';
import { compared, gramsOfText, piecesOf } from '../../../../shared/text/pictures/overlap.ts';
import { parseQuery } from '../../../../shared/text/search/query.ts';
import { untilChanged } from '../../store/changes.ts';
import type { ReadDb } from '../../store/database.ts';
import { firstDatedKey } from '../../store/document-key.ts';
import {
  allPictures,
  decidedOfMessage,
  decidedOfPicture,
  epochOfDocument,
  messagesBetween,
  picturesOfReadings,
  type ShownMessage,
  shownMessage,
  talkBetween,
  textInPicture,
  timesOf,
} from '../../store/picture-pairs.ts';
import { fileNamesOf } from '../../store/pictures.ts';
import { searchPage } from '../../store/search.ts';
import { type ComparedPicture, type PairEvidence, pairEvidence } from './evidence.ts';

/** `id`: the key of the document at the other end. */
export interface FoundPair extends PicturePair {
  id: number;
  weight: number;
}

/** Pieces of a text that are searched for, documents that one piece finds, and those that are compared. */
const most = { pieces: 40, ofPiece: 100, compared: 300, near: 1000, talk: 300, pictures: 12, suggested: 50 };
const hour = 3600;
/** Zones of the world lie up to fourteen hours from UTC. */
const widest = 14 * hour;

/** What phones and computers call the screenshots that they save. */
const screenshotName = /screen|capture|スクリーン|キャプチャ|line[_-]/i;

/** Times that a picture claims: the camera's, and those in the names of its files, which carry no zone. */
export function pictureTimes(db: ReadDb, picture: number): PictureTime[] {
  const camera = timesOf(db, picture).flatMap(({ by, raw, edtf }): PictureTime[] =>
    by === 'camera' ? [{ by, raw, edtf, isScreenshot: false }] : [],
  );
  const named = fileNamesOf(db, picture).flatMap(({ name }): PictureTime[] => {
    const found = nameMoment(name);
    if (found?.precision !== 'second') return [];
    return [{ by: 'file-name', raw: found.raw, edtf: found.edtf, isScreenshot: screenshotName.test(name) }];
  });
  const times = new Map([...camera, ...named].map((time) => [`${time.by} ${time.edtf}`, time]));
  return [...times.values()];
}

/** The messages that a picture shows: what was decided, and what its words and its times suggest, the strongest first. */
export const messagesShown = (db: ReadDb, picture: number): FoundPair[] =>
  untilChanged(db, `shown in ${picture}`, () => {
    const text = textInPicture(db, picture) ?? '';
    const compare = { times: pictureTimes(db, picture), letters: compared(text), grams: gramsOfText(text) };
    const found = new Map<number, PairEvidence>();
    const shown = new Map<number, ShownMessage>();
    const look = (id: number) => {
      if (shown.has(id)) return;
      const message = shownMessage(db, id);
      if (message === null) return;
      shown.set(id, message);
      found.set(id, pairEvidence(compare, message));
    };
    for (const id of [...documentsWith(db, text), ...documentsNear(db, compare)]) look(id);
    const strong = [...found].filter(([, { isStrong }]) => isStrong).map(([id]) => id);
    const talks = shortOnesAround(db, strong, shown, look, found);
    const decided = decidedOfPicture(db, picture);
    for (const id of decided.keys()) look(id);
    const suggested = [...found].filter(([id, { isStrong }]) => isStrong || talks.has(id) || decided.has(id));
    const wordings = new Map<string, number>();
    const wordsOf = (id: number) => compared(shown.get(id)?.text ?? '');
    for (const [id] of suggested) wordings.set(wordsOf(id), (wordings.get(wordsOf(id)) ?? 0) + 1);
    return ordered(
      suggested.map(([id, { reasons, weight }]) => {
        const others = (wordings.get(wordsOf(id)) ?? 1) - 1;
        const isByWords = reasons.some(({ code }) => code === 'shows/words');
        const more: Reason[] = [
          ...(talks.has(id) ? [{ code: 'shows/same-talk' }] : []),
          ...(isByWords && others > 0 ? [{ code: 'shows/among', values: { others } }] : []),
        ];
        return { id, weight, standing: decided.get(id) ?? 'suggested', reasons: [...reasons, ...more] };
      }),
    );
  });

/** The pictures that show a message, by the same evidence. */
export function picturesShowing(db: ReadDb, message: number): FoundPair[] {
  const own = shownMessage(db, message);
  if (own === null || allPictures(db).length === 0) return [];
  return untilChanged(db, `pictures of ${message}`, () => {
    const decided = decidedOfMessage(db, message);
    const byWords = picturesOfReadings(db, documentsWith(db, own.text, firstDatedKey));
    const byTalk = own.conversation === null ? [] : picturesOfTalk(db, own);
    const byTime = allTimes(db)
      .filter(([, times]) => pairEvidence({ times, letters: '', grams: new Uint32Array() }, own).isStrong)
      .map(([id]) => id);
    const pictures = [...new Set([...decided.keys(), ...byWords, ...byTalk, ...byTime])];
    const pairs = pictures.slice(0, most.pictures).flatMap((picture) => {
      const pair = messagesShown(db, picture).find(({ id }) => id === message);
      return pair ? [{ ...pair, id: picture }] : [];
    });
    return ordered(pairs);
  });
}

const allTimes = (db: ReadDb): [id: number, times: PictureTime[]][] =>
  untilChanged(db, 'times of pictures', () =>
    allPictures(db)
      .map((id): [number, PictureTime[]] => [id, pictureTimes(db, id)])
      .filter(([, times]) => times.length > 0),
  );

/** A short line has no words to search by: pictures of what was said around it may show it as well. */
function picturesOfTalk(db: ReadDb, own: ShownMessage): number[] {
  const epoch = epochOfDocument(db, own.id);
  if (epoch === null || gramsOfText(own.text).length >= 12) return [];
  const around = talkBetween(db, own, epoch - hour, epoch + hour, 20);
  const texts = around.map((id) => shownMessage(db, id)?.text ?? '');
  return [...new Set(texts.flatMap((text) => picturesOfReadings(db, documentsWith(db, text, firstDatedKey))))];
}

/**
 * Documents that have some piece of a text, those with most pieces first. `before`: keys below this one alone; what was read
 * in a picture claims no time, and would never be reached behind the messages that say the same.
 */
function documentsWith(db: ReadDb, text: string, before: number | null = null): number[] {
  const counts = new Map<number, number>();
  for (const piece of piecesOf(text, most.pieces)) {
    const found = documentsOf(db, piece, before);
    // What is everywhere tells nothing.
    const worth = found.length === most.ofPiece ? 0.1 : 1;
    for (const id of found) counts.set(id, (counts.get(id) ?? 0) + worth);
  }
  return [...counts]
    .sort(([one, left], [other, right]) => right - left || one - other)
    .slice(0, most.compared)
    .map(([id]) => id);
}

function documentsOf(db: ReadDb, piece: string, before: number | null): number[] {
  try {
    return searchPage(db, parseQuery(`"${piece.replaceAll(/["“”＂]/g, ' ')}"`), most.ofPiece, before);
  } catch (error) {
    // Nothing in it that can be searched for.
    if (isAppError(error, 'search/bad-query')) return [];
    throw error;
  }
}

/** Messages around the times of a picture, in whichever zone its clock ran. */
const documentsNear = (db: ReadDb, { times }: ComparedPicture): number[] =>
  times.flatMap(({ edtf }) => {
    const isZoned = /(?:Z|[+-]\d\d:\d\d)$/.test(edtf);
    const at = Date.parse(isZoned ? edtf : `${edtf}Z`) / 1000;
    if (!Number.isFinite(at)) return [];
    return messagesBetween(db, at - hour - widest, at + widest, most.near);
  });

/** Short lines of the talks of which a picture shows others: alone they could be anybody's. */
function shortOnesAround(
  db: ReadDb,
  strong: readonly number[],
  shown: ReadonlyMap<number, ShownMessage>,
  look: (id: number) => void,
  found: ReadonlyMap<number, PairEvidence>,
): Set<number> {
  const short = new Set<number>();
  for (const id of strong.slice(0, 20)) {
    const message = shown.get(id);
    const epoch = epochOfDocument(db, id);
    if (!message || message.conversation === null || epoch === null) continue;
    for (const other of talkBetween(db, message, epoch - hour, epoch + hour, most.talk)) {
      look(other);
      if (found.get(other)?.isShort && !strong.includes(other)) short.add(other);
    }
  }
  return short;
}

const places: Record<Standing, number> = { accepted: 0, suggested: 1, rejected: 2 };

/** Decided ones are all there; of the suggested the strongest. */
function ordered(pairs: FoundPair[]): FoundPair[] {
  const all = pairs.sort((a, b) => places[a.standing] - places[b.standing] || b.weight - a.weight || a.id - b.id);
  const weak = new Set(all.filter(({ standing }) => standing === 'suggested').slice(most.suggested));
  return all.filter((pair) => !weak.has(pair));
}
