import type { Reason } from '../../../../shared/domain/graph.ts';
import type { PictureTime } from '../../../../shared/domain/picture-pair.ts';
import { compared, gramsOfText, sharedGrams } from '../../../../shared/text/pictures/overlap.ts';
import type { ShownMessage } from '../../store/picture-pairs.ts';

/** A picture as messages are compared with it. */
export interface ComparedPicture {
  times: PictureTime[];
  /** Letters and digits of what was read in it; '' where nothing was. */
  letters: string;
  grams: Uint32Array;
}

/** What speaks for it that a picture shows a message. */
export interface PairEvidence {
  reasons: Reason[];
  /** Higher is stronger; only for the order. */
  weight: number;
  /** Whether the words alone are enough, or the minute. */
  isStrong: boolean;
  /** Whether all words of a message too short to prove anything stand in the picture. */
  isShort: boolean;
}

/** Sequences of letters of which fewer say nothing. */
const leastGrams = 12;
/** Part of the sequences that both have, from which on the words are the same as far as a machine can read. */
const enough = 0.5;
/** Short words have to be all there, or nearly. */
const nearlyAll = 0.9;
const minute = 60;
/** A picture is made after what it shows, within an hour; two clocks differ by some minutes. */
const soon = { from: -2 * minute, to: 60 * minute };
/** Zones of the world lie up to fourteen hours from UTC. */
const aDay = 14 * 3600;

/** What speaks for it, each reason in words; nothing where `reasons` is empty. Never proof: words are copied, and clocks are set. */
export function pairEvidence(picture: ComparedPicture, message: ShownMessage): PairEvidence {
  const reasons: Reason[] = [];
  const grams = gramsOfText(message.text);
  const shared = sharedGrams(grams, picture.grams);
  const ofMessage = grams.length === 0 ? 0 : shared / grams.length;
  const ofPicture = picture.grams.length === 0 ? 0 : shared / picture.grams.length;
  const isLong = grams.length >= leastGrams;
  const hasWords = isLong && ofMessage >= enough;
  const hasPart = !hasWords && shared >= leastGrams && ofPicture >= enough;
  const isShort = !isLong && grams.length > 0 && ofMessage >= nearlyAll;
  const percent = (part: number) => Math.floor(part * 100);
  if (hasWords || isShort) reasons.push({ code: 'shows/words', values: { share: percent(ofMessage) } });
  if (hasPart) reasons.push({ code: 'shows/part', values: { share: percent(ofPicture) } });
  const time = nearest(picture.times, message.times);
  if (time) reasons.push(...time.reasons);
  const name = seenName(picture.letters, message);
  if (name !== null) reasons.push({ code: 'shows/sender', values: { name } });
  const isSoon = time?.isSoon === true;
  // A photo that was taken within the hour shows anything; a screenshot shows what was on the screen.
  const isStrong =
    hasWords || hasPart || (isSoon && (isShort || name !== null || (time.isScreenshot && picture.letters === '')));
  const words = hasWords ? ofMessage : hasPart ? ofPicture : 0;
  const weight = words * 4 + (isSoon ? 1 : time ? 0.5 : 0) + (name === null ? 0 : 0.5);
  return { reasons, weight, isStrong, isShort };
}

interface Near {
  reasons: Reason[];
  isSoon: boolean;
  isScreenshot: boolean;
  distance: number;
}

/** The two times that lie nearest to each other; null where none lie within a day. */
function nearest(times: readonly PictureTime[], ofMessage: ShownMessage['times']): Near | null {
  let found: Near | null = null;
  for (const time of times) {
    for (const own of ofMessage) {
      const near = nearness(time, own.edtf);
      if (near && (found === null || near.distance < found.distance)) found = near;
    }
  }
  return found;
}

const offset = /(?:Z|[+-]\d\d:\d\d)$/;

/** Seconds as the clock shows them, or, with a zone, as they are. */
const secondsOf = (edtf: string, isCivil: boolean): number =>
  Date.parse(isCivil || !offset.test(edtf) ? `${edtf.replace(offset, '')}Z` : edtf) / 1000;

function nearness({ by, edtf, isScreenshot }: PictureTime, own: string): Near | null {
  const zoned = [edtf, own].filter((one) => offset.test(one)).length;
  // Without a zone two clocks are compared as they stand: the reader is told so.
  const after = secondsOf(edtf, zoned < 2) - secondsOf(own, zoned < 2);
  if (!Number.isFinite(after) || Math.abs(after) > aDay) return null;
  const isSoon = after >= soon.from && after <= soon.to;
  const of = by === 'camera' ? 'taken' : 'named';
  const reasons: Reason[] = isSoon
    ? [{ code: `shows/${of}-after`, values: { minutes: Math.max(0, Math.round(after / minute)) } }]
    : [{ code: `shows/${of}-day` }];
  if (zoned < 2) reasons.push({ code: 'shows/no-zone' });
  return { reasons, isSoon, isScreenshot, distance: isSoon ? Math.abs(after) : Math.abs(after) + aDay };
}

/** Letters of a name or address of which fewer stand anywhere. */
const leastName = 3;

/** The sender's name or address as it is written, where the picture shows it. */
function seenName(letters: string, { from }: ShownMessage): string | null {
  if (letters === '') return null;
  for (const { name, address } of from.slice(0, 5)) {
    for (const one of [name, address]) {
      const short = compared(one.slice(0, 200));
      if (short.length >= leastName && letters.includes(short)) return one;
    }
  }
  return null;
}
