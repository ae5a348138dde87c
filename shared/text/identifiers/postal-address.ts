import type { Identifier } from '../../domain/identifier.ts';
import { identifierAt, type Scan } from './scan.ts';

const PREFECTURES =
  '北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|東京都|神奈川県|新潟県|富山県|石川県|福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|大阪府|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|山口県|徳島県|香川県|愛媛県|高知県|福岡県|佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県';
const H = '[-\\u2010-\\u2015\\u2212\\u30fc]';
const POSTCODE = new RegExp(`〒 ?(\\d{3})${H}?(\\d{4})(?!\\d)`, 'g');
const PREFECTURE = new RegExp(`(?:${PREFECTURES})(?=[^\\n。、]{1,16}[市区町村郡])`, 'g');
const LED_BY_PREFECTURE = new RegExp(`^(?:${PREFECTURES})`);
// Where an address stops: what follows on such a line is something else.
const STOP =
  /TEL|電話|℡|☎|FAX|Fax|Tel|https?:|www\.|e-?mail|mail|メール|代表|営業時間|URL|[。、<>「」『』【】｜|©\n\r\t]| {2}|[^\s(]@|\(?〒|からの|までの|にある|にて|在住/i;
const HOUSE = new RegExp(`\\d{1,4}(?:${H}\\d{1,5}|丁目|番地?|号)|[一二三四五六七八九十]{1,3}(?:丁目|番地?)`);
const MAX_JAPANESE = 90;

/** One address in the form for comparing: NFKC, no spaces, 丁目 番 号 as hyphens. */
function normalJapanese(postcode: string, written: string): string {
  const address = written
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u2500]/g, '-')
    .replace(/(\d)ー(?=\d)/g, '$1-')
    .replace(/\s+/g, '')
    .replace(/[一二三四五六七八九](?=丁目)/g, (c) => String('一二三四五六七八九'.indexOf(c) + 1))
    .replace(/(\d)(?:丁目|番地の?|番|号室)(?=\d)/g, '$1-')
    .replace(/(\d)(?:丁目|番地?|号)/g, '$1');
  return [postcode, address].filter((part) => part !== '').join(' ');
}

/** End of the address text that begins at `start`. */
function japaneseEnd(folded: string, start: number): number {
  const stretch = folded.slice(start, start + MAX_JAPANESE);
  const stop = stretch.search(STOP);
  const text = (stop < 0 ? stretch : stretch.slice(0, stop))
    .replace(/(?<=[\d号番階FＦ])(?:の[^\d].*|[ぁ-のは-ん].*)$/s, '')
    .replace(/[\s(:/・]+$/, '');
  return start + text.length;
}

function findPostcodes(scan: Scan, found: Identifier[]): void {
  const { folded } = scan;
  POSTCODE.lastIndex = 0;
  for (let hit = POSTCODE.exec(folded); hit !== null && found.length < scan.limit; hit = POSTCODE.exec(folded)) {
    const gap =
      /^(?:[ \t]*\)?[ \t]*(?:\r?\n[ \t]*)?(?:住所[:：]?[ ]?)?)/.exec(
        folded.slice(POSTCODE.lastIndex, POSTCODE.lastIndex + 12),
      )?.[0].length ?? 0;
    const from = POSTCODE.lastIndex + gap;
    let end = japaneseEnd(folded, from);
    const written = folded.slice(from, end);
    const inPrefecture = LED_BY_PREFECTURE.test(written);
    const isAddress = inPrefecture || /[市区町村郡]/.test(written.slice(0, 20));
    if (!isAddress) end = POSTCODE.lastIndex;
    const reasons = ['identifier/postal-code'];
    if (inPrefecture) reasons.push('identifier/prefecture');
    const normal = normalJapanese(`${hit[1]}-${hit[2]}`, isAddress ? written : '');
    found.push(identifierAt(scan, 'postal-address', hit.index, end, normal, isAddress ? 'certain' : 'likely', reasons));
    POSTCODE.lastIndex = Math.max(end, POSTCODE.lastIndex);
  }
}

function findPrefectures(scan: Scan, found: Identifier[]): void {
  const { folded } = scan;
  const taken = new Set(found.map((one) => one.end));
  PREFECTURE.lastIndex = 0;
  for (let hit = PREFECTURE.exec(folded); hit !== null && found.length < scan.limit; hit = PREFECTURE.exec(folded)) {
    const end = japaneseEnd(folded, hit.index);
    const written = folded.slice(hit.index, end);
    const house = HOUSE.exec(written);
    if (house === null || house.index > 40 || taken.has(end)) continue;
    found.push(
      identifierAt(scan, 'postal-address', hit.index, end, normalJapanese('', written), 'likely', [
        'identifier/prefecture',
      ]),
    );
    PREFECTURE.lastIndex = Math.max(end, PREFECTURE.lastIndex);
  }
}

const STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY';
const ZIP = new RegExp(`\\b(?:${STATES})\\.?,?[ \\n]{1,2}\\d{5}(?:-\\d{4})?(?![\\w-])`, 'g');
const STREET =
  /\b(?:\d{1,6}(?:-\d{1,4})? (?:[NSEW]\.? )?[A-Z0-9][^\n,]{1,40}?\b(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Court|Ct|Place|Pl|Parkway|Pkwy|Highway|Hwy|Square|Sq|Suite|Circle|Cir|Broadway)\b|P\.? ?O\.? ?Box \d{1,6})/i;

/** Addresses of the United States as in the footers that CAN-SPAM asks for: street or P.O. box, up to state and ZIP code. */
function findAmerican(scan: Scan, found: Identifier[]): void {
  const { folded } = scan;
  let floor = 0;
  ZIP.lastIndex = 0;
  for (let hit = ZIP.exec(folded); hit !== null && found.length < scan.limit; hit = ZIP.exec(folded)) {
    const from = Math.max(floor, hit.index - 120);
    const street = STREET.exec(folded.slice(from, hit.index));
    if (street === null) continue;
    const start = from + street.index;
    const written = folded.slice(start, ZIP.lastIndex);
    if ((written.match(/\n/g) ?? []).length > 4 || /[<>@]|https?:/.test(written)) continue;
    const normal = written.normalize('NFKC').replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim().toUpperCase();
    found.push(
      identifierAt(scan, 'postal-address', start, ZIP.lastIndex, normal, 'likely', ['identifier/street-form']),
    );
    floor = ZIP.lastIndex;
  }
}

/** Postal addresses, conservatively: 〒 and what follows, prefecture to house number, US street or P.O. box to ZIP code. */
export function findPostalAddresses(scan: Scan): Identifier[] {
  const found: Identifier[] = [];
  if (scan.beyondLatin) {
    findPostcodes(scan, found);
    findPrefectures(scan, found);
  }
  findAmerican(scan, found);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
