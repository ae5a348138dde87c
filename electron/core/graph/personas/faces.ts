import type { PersonaFace } from '../../../../shared/domain/persona.ts';
import { lookDistance } from '../../../../shared/text/look-distance.ts';
import type { ReadDb } from '../../store/database.ts';
import { wholesOf } from '../../store/merges.ts';
import { messageById, type StoredMessage } from '../../store/messages.ts';
import { personaRows, personaSpellings, personasOfDocument } from '../../store/personas.ts';
import { carriersOf, picturesWithLook } from '../../store/pictures.ts';

/** Of 64 bits; as for pictures that look alike elsewhere. */
const alikeWithin = 10;
const most = 20;

interface Sent {
  id: number;
  message: StoredMessage;
}

/** The pictures that a persona sent, those sent most often first, each with what looks like it elsewhere. */
export function facesOf(db: ReadDb, ids: readonly number[], said: readonly Sent[]): PersonaFace[] {
  const faces = new Map<string, PersonaFace>();
  const own = new Set(said.map(({ id }) => id));
  for (const { message } of said) {
    for (const { sha256, name, type } of message.attachments) {
      if (sha256 === null || !type.startsWith('image/')) continue;
      const known = faces.get(sha256);
      if (known) known.messages += 1;
      else if (faces.size < most) {
        faces.set(sha256, { sha256, name, type, document: message.id, picture: null, messages: 1, alike: [] });
      }
    }
  }
  if (faces.size === 0) return [];
  const pictures = picturesWithLook(db).map((picture) => ({ ...picture, sha256: messageById(db, picture.id).sha256 }));
  for (const face of faces.values()) {
    const picture = pictures.find(({ sha256 }) => sha256 === face.sha256);
    face.picture = picture ? messageById(db, picture.id).id : null;
    const others = picture
      ? pictures.flatMap((other) => {
          const distance = lookDistance(picture.look, other.look);
          return distance <= alikeWithin ? [{ sha256: other.sha256, distance }] : [];
        })
      : [{ sha256: face.sha256, distance: 0 }];
    for (const { sha256, distance } of others) {
      for (const carrier of carriersOf(db, sha256, most)) {
        if (own.has(carrier)) continue;
        const personas = namesOf(db, carrier, ids);
        face.alike.push({ document: messageById(db, carrier).id, same: sha256 === face.sha256, distance, personas });
      }
    }
    face.alike.sort((a, b) => a.distance - b.distance || (a.document < b.document ? -1 : 1)).splice(most);
  }
  return [...faces.values()].sort((a, b) => b.messages - a.messages || (a.sha256 < b.sha256 ? -1 : 1));
}

function namesOf(db: ReadDb, document: number, but: readonly number[]): { id: string; name: string }[] {
  const wholes = wholesOf(db);
  return personasOfDocument(db, document)
    .map((id) => wholes.of(id))
    .filter((id) => !but.includes(id))
    .flatMap((id) => {
      const row = personaRows(db).find((one) => one.id === id);
      return row ? [{ id: row.key, name: personaSpellings(db, JSON.stringify([id]))[0]?.name ?? '' }] : [];
    });
}
