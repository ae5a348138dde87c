/*
 * What one character becomes in the search copy. Compatibility forms (full-width, half-width, circled), case, accents,
 * katakana and hiragana, small and large kana, and the many strokes are the same thing to a reader who searches.
 */

/** The long vowel mark, which any stroke behind a kana is taken for. */
export const longVowel = 'ー';

/** Code points that nobody sees: soft hyphen, joiners, direction marks, variation selectors, byte order marks. */
const invisible =
  /^(?:\u00ad|\u034f|\u061c|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180f]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\u3164|[\ufe00-\ufe0f]|\ufeff|\uffa0|[\u{e0000}-\u{e0fff}])$/u;

/** Strokes that are typed for one another: hyphens, dashes, minus signs, the long vowel mark, box drawing, wave dashes. */
const stroke =
  /^[-~\u00af\u02d7\u1173\u2010-\u2015\u2043\u207b\u208b\u2212\u23af\u2500\u2501\u2796\u30fc\u3161\ufe58\ufe63\uff0d\uff70\u301c\uff5e\u223c\u3030]$/;

/** Sound marks that stand behind the kana they change: combining, spacing and half-width. */
export const isSoundMark = (code: number): boolean =>
  (code >= 0x3099 && code <= 0x309c) || code === 0xff9e || code === 0xff9f;

/** Accents and points; the vowel signs of scripts that write them as marks stay. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

export const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30ff;

/** Small kana as large ones, and the voiced ones that have no hiragana without their mark. */
const plainKana: Record<string, string> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  っ: 'つ',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
  ゕ: 'か',
  ゖ: 'け',
  ヷ: 'わ',
  ヸ: 'ゐ',
  ヹ: 'ゑ',
  ヺ: 'を',
};

/** Katakana to hiragana, small to large; everything else as it is. */
function foldKana(text: string): string {
  const code = text.charCodeAt(0);
  const hiragana =
    (code >= 0x30a1 && code <= 0x30f6) || code === 0x30fd || code === 0x30fe ? String.fromCharCode(code - 0x60) : text;
  return plainKana[hiragana] ?? hiragana;
}

/** `-` for a stroke (the caller knows what stands before it), '' for what nobody sees. */
function foldAnew(character: string): string {
  if (invisible.test(character)) return '';
  if (stroke.test(character)) return '-';
  // Behind anything but its kana (あ゛) a sound mark says nothing; NFKC would put a blank before it.
  if (isSoundMark(character.charCodeAt(0))) return '';
  let text = '';
  for (const part of character.normalize('NFKC').toLowerCase()) {
    const plain = foldKana(part);
    // Kana keep their sound marks; the accents of other letters go.
    text += isKana(plain.charCodeAt(0)) ? plain : plain.normalize('NFKD').replace(accents, '').normalize('NFC');
  }
  return text;
}

const known: (string | undefined)[] = new Array(0x10000);

/** One code point as it stands in the search copy: any number of characters, or none. */
export function foldCharacter(code: number): string {
  if (code > 0xffff) return foldAnew(String.fromCodePoint(code));
  let text = known[code];
  if (text === undefined) {
    // Half a surrogate pair is nothing that can be searched, and NFKC of it is itself.
    text = code >= 0xd800 && code <= 0xdfff ? '' : foldAnew(String.fromCharCode(code));
    known[code] = text;
  }
  return text;
}

/** A kana and the sound mark behind it, as one: か + ゛ is が. */
export function foldVoiced(code: number, mark: number): string | null {
  const combining = mark === 0x3099 || mark === 0x309b || mark === 0xff9e ? '\u3099' : '\u309a';
  const base = foldCharacter(code);
  const joined = `${base}${combining}`.normalize('NFC');
  return base.length === 1 && joined.length === 1 ? joined : null;
}
