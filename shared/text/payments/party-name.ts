const small: Record<string, string> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ッ: 'ツ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヮ: 'ワ',
};

/** What banks and companies put around a name. */
const forms =
  /株式会社|有限会社|合同会社|一般社団法人|\((?:株|有|同|社)\)|[(（]?(?:カ|ユ|ド|シヤ)\)|[(（](?:カ|ユ|ド|シヤ)(?=$|\))|振込|振替|入金|送金|フリコミ|ﾌﾘｺﾐ|\b(?:inc|ltd|llc|co|corp|gmbh)\b\.?/gi;

/**
 * A payee's name as banks compare it: half-width kana as full, small kana as large, without marks, spaces and the form of the
 * company. `カ)アオイロキカク`, `ｶ)ｱｵｲﾛｷｶｸ` and `あおいろきかく` are one; a name in kanji is another.
 */
export function partyName(name: string): string {
  const kana = [...name.slice(0, 200).normalize('NFKC')]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      const katakana = code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : char;
      return small[katakana] ?? katakana;
    })
    .join('');
  return kana
    .replace(forms, ' ')
    .replace(/[\s\u30fc\u30fb\u2010-\u2015\u2212.,'’"“”()[\]・-]/g, '')
    .toUpperCase();
}

const holder =
  /(?:名義人?|受取人|氏名|名前)(?:名)?[ :：(（]{0,3}([^\n\r、。]{1,40})|([ｦ-ﾟァ-ヶー()（）.][ｦ-ﾟァ-ヶー()（）.A-Z \u30fb-]{3,40})$/u;

/** Whose account it is, where the words of an account say so. */
export function holderIn(account: string): string | null {
  const hit = holder.exec(account.trim());
  const name = (hit?.[1] ?? hit?.[2] ?? '').trim();
  return name === '' ? null : name;
}

/** Whether two names of payees, in normal form, are one: equal, or one cut short, as statements cut them. */
export function isSameParty(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.includes(short);
}
