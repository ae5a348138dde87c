import type { TextPlace } from '../../../../shared/domain/campaign.ts';
import type { Reason } from '../../../../shared/domain/graph.ts';
import type { Persona, PersonaHandOver, PersonaPage, PersonaQuote } from '../../../../shared/domain/persona.ts';
import { aboutIn } from '../../../../shared/text/personas/about.ts';
import { changeOf, fewestBeside } from '../../../../shared/text/personas/hand-over.ts';
import {
  type ClockTime,
  clockTime,
  fewestForZone,
  quietHoursOf,
  weekOf,
} from '../../../../shared/text/personas/hours.ts';
import { introductionsIn } from '../../../../shared/text/personas/introductions.ts';
import { nameKey } from '../../../../shared/text/personas/name-key.ts';
import { ownWords } from '../../../../shared/text/personas/own-words.ts';
import { type PromiseKind, promiseKinds, promisesIn } from '../../../../shared/text/personas/promises.ts';
import { styleOf } from '../../../../shared/text/personas/style.ts';
import type { ReadDb } from '../../store/database.ts';
import { epochOf } from '../../store/documents.ts';
import { toHex } from '../../store/hex.ts';
import { wholesOf } from '../../store/merges.ts';
import { messageById, type StoredMessage } from '../../store/messages.ts';
import {
  accountRow,
  type PersonaRow,
  personaBases,
  personaDocuments,
  personaLatencies,
  personaNamed,
  personaPhrases,
  personaRows,
  personaSpellings,
} from '../../store/personas.ts';
import { bodyOf } from '../campaigns/body-of.ts';
import { facesOf } from './faces.ts';

/** Messages that one page reads, the oldest; quotes that each of its lists has. */
const mostRead = 2000;
const quotes = 30;

/** A persona as a list shows it. */
export function personaOf(db: ReadDb, row: PersonaRow): Persona {
  const account = accountRow(db, row.accountId);
  const spellings = personaSpellings(db, JSON.stringify([row.id]));
  const { messages, first, last, standing } = row;
  const reasons = personaBases(db, row.linkId).map(
    ({ reason, messages: count }): Reason => ({
      code: reason.code,
      values: { messages: count },
    }),
  );
  return {
    kind: 'persona',
    id: row.key,
    name: spellings[0]?.name ?? '',
    account: { id: account.key, type: account.type, normalised: account.normalised },
    link: row.link,
    standing,
    reasons: row.decided ? [...reasons, { code: 'persona/decided' }] : reasons,
    ...{ messages, first, last },
  };
}

interface Said {
  message: StoredMessage;
  id: number;
  place: TextPlace;
  text: string;
  epoch: number | null;
  time: ClockTime | null;
  zone: string | null;
}

/** Everything about one persona, or about all that were merged into it. `offset`, `limit`: a window on its messages. */
export function personaPage(
  db: ReadDb,
  row: PersonaRow,
  { offset, limit }: { offset: number; limit: number },
): PersonaPage {
  const ids = wholesOf(db).parts(row.id);
  const parts = JSON.stringify(ids);
  const rows = personaRows(db).filter(({ id }) => ids.includes(id));
  const spellings = personaSpellings(db, parts);
  const keys = new Set(spellings.map(({ name }) => nameKey(name)));
  const said = personaDocuments(db, parts, mostRead).map((id) => saidIn(db, id));
  const times = said.flatMap(({ time }) => time ?? []);
  const latencies = personaLatencies(db, parts);
  const quoted = <T>(find: (one: Said) => (T & { start: number; end: number })[]) =>
    said.flatMap((one) => find(one).map((found) => ({ ...found, ...quoteOf(one, found) })));
  return {
    ...personaOf(db, row),
    messages: rows.reduce((sum, one) => sum + one.messages, 0),
    spellings,
    handles: [
      ...rows.map((one) => {
        const account = accountRow(db, one.accountId);
        const [document = one.accountId] = personaDocuments(db, JSON.stringify([one.id]), 1);
        const { type, normalised } = account;
        const place = one.messages > 0 ? messageById(db, document).id : '';
        return {
          entity: account.key,
          type,
          normalised,
          how: 'presents' as const,
          messages: one.messages,
          document: place,
        };
      }),
      ...personaNamed(db, parts, quotes).map((one) => ({
        ...one,
        how: 'names' as const,
        document: toHex(one.document),
      })),
    ],
    faces: facesOf(db, ids, said),
    introductions: quoted((one) => introductionsIn(one.text).filter(({ name }) => fits(nameKey(name), keys))).slice(
      0,
      quotes,
    ),
    about: quoted((one) => aboutIn(one.text)).slice(0, quotes),
    phrases: personaPhrases(db, parts).flatMap((phrase) => {
      const one = said.find(({ id }) => id === phrase.document);
      const { messages, of, others, ofOthers } = phrase;
      return one ? [{ ...quoteOf(one, phrase), messages, of, others, ofOthers }] : [];
    }),
    promises: promisesOf(said),
    read: said.length,
    hours: {
      week: weekOf(times),
      timed: times.length,
      zones: zonesOf(said),
      quiet: quietHoursOf(times),
      fewest: fewestForZone,
    },
    handOver: handOverOf(said),
    fewestForHandOver: fewestBeside * 2,
    latency:
      latencies.length === 0
        ? null
        : {
            answers: latencies.length,
            quickest: latencies[0] as number,
            median: latencies[Math.floor((latencies.length - 1) / 2)] as number,
            slowest: latencies.at(-1) as number,
          },
    documents: personaDocuments(db, parts, limit, offset).map((id) => saidIn(db, id).place),
  };
}

const fits = (key: string, keys: ReadonlySet<string>): boolean =>
  [...keys].some((known) => known === key || known.includes(key) || key.includes(known));

function saidIn(db: ReadDb, id: number): Said {
  const message = messageById(db, id);
  const { field, text } = bodyOf(message);
  const { source, offset, length } = message;
  const moment = message.moments.find(({ by }) => by === 'date-header' || by === 'chat-export');
  return {
    message,
    id,
    place: { document: message.id, source, offset, length, field },
    text: ownWords(text),
    epoch: epochOf(db, id),
    time: clockTime(moment?.edtf ?? null),
    zone: moment?.zone ?? null,
  };
}

const quoteOf = ({ place, text, epoch }: Said, { start, end }: { start: number; end: number }): PersonaQuote => ({
  ...place,
  ...{ start, end, epoch },
  exact: text.slice(start, end),
});

/** The quotes of each kind of promise, one of each message at most, and in how many messages there are any. */
function promisesOf(said: readonly Said[]): PersonaPage['promises'] {
  const found = new Map<PromiseKind, Map<number, PersonaQuote>>(promiseKinds.map((promise) => [promise, new Map()]));
  for (const one of said) {
    for (const { promise, ...range } of promisesIn(one.text)) {
      const of = found.get(promise);
      if (of && !of.has(one.id)) of.set(one.id, quoteOf(one, range));
    }
  }
  return promiseKinds.map((promise) => {
    const of = [...(found.get(promise)?.values() ?? [])];
    return { promise, messages: of.length, quotes: of.slice(0, quotes) };
  });
}

function zonesOf(said: readonly Said[]): { zone: string | null; messages: number }[] {
  const zones = new Map<string | null, number>();
  for (const { time, zone } of said) if (time) zones.set(zone, (zones.get(zone) ?? 0) + 1);
  return [...zones]
    .map(([zone, messages]) => ({ zone, messages }))
    .sort((a, b) => b.messages - a.messages || ((a.zone ?? '') < (b.zone ?? '') ? -1 : 1))
    .slice(0, quotes);
}

/** Of messages whose time is known; a copy of a text that was sent many times says nothing new of who writes. */
function handOverOf(said: readonly Said[]): PersonaHandOver | null {
  const seen = new Set<string>();
  const once = said.filter(({ text, epoch }) => {
    const isNew = epoch !== null && text.trim() !== '' && !seen.has(text);
    seen.add(text);
    return isNew;
  });
  const change = changeOf(once.map(({ text, time }) => styleOf(text, time?.utcHour ?? null)));
  const [before, after] = change ? [once[change.at - 1], once[change.at]] : [];
  if (!change || !before || !after) return null;
  const opening = (one: Said) => {
    const start = one.text.length - one.text.trimStart().length;
    return quoteOf(one, { start, end: Math.min(one.text.length, start + 120) });
  };
  const { at, chance, shuffles, changes } = change;
  return {
    ...{ before: opening(before), after: opening(after), chance, shuffles, changes },
    messagesBefore: at,
    messagesAfter: once.length - at,
  };
}
