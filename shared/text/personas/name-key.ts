/** What stands around a name and is none of it. */
const edges = /^[^\p{L}]+|[^\p{L}\p{M}]+$/gu;
const called = /(?:さん|ちゃん|くん|君|様|さま|先生)$/u;

/** A written name without what stands around it: half width, no marks at its ends, no form of address behind it. */
export function bareName(raw: string): string {
  const plain = raw.slice(0, 200).normalize('NFKC').replace(/\s+/g, ' ').replace(edges, '');
  const short = plain.replace(called, '');
  return short.length > 1 ? short.replace(edges, '') : plain;
}

/**
 * The form in which two spellings of one name are the same: hiragana for katakana, no blank between Japanese letters, Latin
 * words with a capital. `ミサキ`, `ﾐｻｷ` and `みさき♪` are `みさき`; `EMMA l.` is `Emma L`.
 */
export function nameKey(raw: string): string {
  const kana = bareName(raw).replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  const words = kana.split(' ').map((word) => word.replace(/[.,]+$/, ''));
  return words
    .filter((word) => word !== '')
    .map((word) => (/^[\p{Script=Latin}\p{M}'’-]+$/u.test(word) ? capital(word) : word))
    .join(/[\p{Script=Han}\p{Script=Hiragana}]/u.test(kana) ? '' : ' ');
}

const capital = (word: string): string => (word[0] ?? '').toUpperCase() + word.slice(1).toLowerCase();
