import type { Identifier } from '../../domain/identifier.ts';
import { identifierAt, isAlnum, type Scan } from './scan.ts';

// Trap: every quantifier here is bounded, and what follows a label is read once.
const LABEL =
  /(?:LINE|ライン|らいん|ﾗｲﾝ)(?: ?(?:公式)?(?:アカウント|ｱｶｳﾝﾄ))?([ _]?(?:の ?)?(?:ID|アイディー|アイディ|@ID))?(?: ?検索)?( ?(?:は|が|を)? ?(?:[:;=>→⇒➡↓★☆●◆■【「『《〔(\][]|-{1,2}>|=>){0,3}[ \n]{0,2})(@?[a-z0-9][a-z0-9._-]{2,29})/giu;
const LINK = /(?:line\.me\/(?:R\/)?(?:ti\/p\/|ti\/p)(~|%40|@|)([a-z0-9._-]{3,64})|(lin\.ee)\/([a-z0-9]{4,16}))/gi;
const SEARCH = /(?:ID検索)(?:で|:|は| )?[ 「【:]{0,2}(@?[a-z0-9][a-z0-9._-]{2,29})/gi;
// Words that stand behind "LINE" without being an id.
const NO_ID =
  /^(?:id|https?|www\.|hxxp|line|pay|stamp|works|news|app|official|account|tel|fax|mail|email|and|or|is|to|the|of|for|in)$/i;

/**
 * LINE ids: labelled ones, and those in links to LINE. Normal form: lower case, with the `@` of an official account.
 * Link codes (`lin.ee/…`, `line.me/ti/p/…`) keep their case, which matters there. The one kind that lies inside a URL.
 */
export function findLineIds(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  if (/lin(?:e|\.ee)|ライン|らいん|ﾗｲﾝ/i.test(folded)) {
    LABEL.lastIndex = 0;
    for (let hit = LABEL.exec(folded); hit !== null && found.length < scan.limit; hit = LABEL.exec(folded)) {
      const id = (hit[3] ?? '').replace(/[._-]+$/, '');
      const separator = hit[2] ?? '';
      const explicit = hit[1] !== undefined;
      const at = hit.index;
      if (isAlnum(folded.charCodeAt(at - 1)) || folded.charCodeAt(at - 1) === 0x2e) continue;
      if (/^[ \n]*$/.test(separator) && !(explicit && separator !== '')) continue;
      if (/^ ?(?:は|が|を)? ?\n/.test(separator) && !explicit) continue;
      if (id.replace('@', '').length < 3 || NO_ID.test(id) || /^https?/i.test(id)) continue;
      const upper = /^(?:LINE|ライン|らいん|ﾗｲﾝ)/.test(hit[0]);
      if (!explicit && (!upper || !/[@_\d]/.test(id) || /^[\d.:-]+$/.test(id))) continue;
      if (explicit && !upper && /^[\d.-]+$/.test(id)) continue;
      const start = at + hit[0].length - (hit[3] ?? '').length;
      const end = start + id.length;
      if (folded.charCodeAt(end) === 0x40 || /^[/:]\/?[a-z0-9/]/i.test(folded.slice(end, end + 3))) continue;
      found.push(
        identifierAt(scan, 'line', start, end, id.toLowerCase(), explicit ? 'likely' : 'possible', [
          'identifier/labelled',
        ]),
      );
    }
    LINK.lastIndex = 0;
    for (let hit = LINK.exec(folded); hit !== null && found.length < scan.limit; hit = LINK.exec(folded)) {
      const mark = hit[1] ?? '';
      const id = (hit[2] ?? '').replace(/[._-]+$/, '');
      const end =
        hit[3] === undefined ? hit.index + hit[0].length - ((hit[2] ?? '').length - id.length) : LINK.lastIndex;
      const normal =
        hit[3] !== undefined
          ? `lin.ee/${hit[4] ?? ''}`
          : mark === '~'
            ? id.toLowerCase()
            : mark === ''
              ? `line.me/ti/p/${id}`
              : `@${id.toLowerCase()}`;
      found.push(identifierAt(scan, 'line', hit.index, end, normal, 'certain', ['identifier/line-link']));
    }
  }
  if (scan.beyondLatin) {
    SEARCH.lastIndex = 0;
    for (let hit = SEARCH.exec(folded); hit !== null && found.length < scan.limit; hit = SEARCH.exec(folded)) {
      const id = (hit[1] ?? '').replace(/[._-]+$/, '');
      const start = hit.index + hit[0].length - (hit[1] ?? '').length;
      if (id.length < 3) continue;
      found.push(
        identifierAt(scan, 'line', start, start + id.length, id.toLowerCase(), 'possible', ['identifier/labelled']),
      );
    }
  }
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, i, all) => i === 0 || one.start >= (all[i - 1] as Identifier).end);
}
