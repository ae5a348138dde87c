import type { Identifier } from '../../domain/identifier.ts';
import { findEnglishAccounts, findIbans } from './bank-account-abroad.ts';
import { identifierAt, type Scan } from './scan.ts';

const H = '[-\\u2010-\\u2015\\u2212\\u30fc]';
const GAP = '[ \\n\\r\\t:;/・|]{0,4}';
// Kind of account, an optional label, seven digits (six and eight are written too).
const TYPED = new RegExp(
  `(普通|当座|貯蓄|\\(普\\)|\\(当\\)|(?<=[ :/\\d\\n])普(?=[ :)\\d]))(?:預金|口座|預貯金)?\\)?${GAP}(?:(?:口座)?(?:番号|No\\.?|NO\\.?)|口座)?${GAP}${H}?(\\d{6,8})(?![\\d])(?!${H}\\d|円)`,
  'g',
);
const LABELLED = new RegExp(
  `口座(?:番号|No\\.?|NO\\.?)${GAP}(?:は)?${GAP}(?:(普通|当座|貯蓄)(?:預金)?${GAP})?(\\d{6,8})(?!\\d)(?!${H}\\d|円)`,
  'gi',
);
const NUMERIC = new RegExp(
  `(?<![\\d-])(\\d{4})${H}(\\d{3})${H}(?:(普通?|当座?|貯蓄?)${H})?(\\d{7})(?![\\d])(?!${H}\\d)`,
  'g',
);
const YUCHO = new RegExp(
  `(?:記号)${GAP}(?:番号)?${GAP}(\\d{5})(?!\\d)${GAP}[,、]?(?:${H}|の)?(?:\\d${H})?${GAP}(?:(?:口座)?番号)?${GAP}(\\d{2,8})(?!\\d)`,
  'g',
);
const BANK =
  /((?:[\p{Script=Han}ァ-ヶーA-Za-zぁ-ん･-ﾟ&.]{1,15}?)(?:銀行|信用金庫|信金|信用組合|信組|労働金庫|労金|農業協同組合|農協|ネットバンク|バンク|ﾊﾞﾝｸ)|ゆうちょ|\d{4}(?=[ \n)]))(?!名|コード|ｺｰﾄﾞ|振込|口座|は|に|へ|の|で|が|を|から)/gu;
const BRANCH =
  /(?:支店(?:名|番号?|コード)?|店番号?|店名)[ :]{1,3}([^\s:、。()/]{1,15}|\d{3})|((?:[\p{Script=Han}ァ-ヶーA-Za-zぁ-ん･-ﾟ0-9]{1,14}?)(?:支店|本店営業部|本店|営業部|出張所|支所|店))(?!名|番|コード|舗|頭)|(?<!\d)(\d{3})(?!\d)/gu;
const HOLDER =
  /^[ \t]*[\n\r]{0,2}[ \t]*(?:(?:口座)?(?:名義人?|受取人|氏名|名前)(?:名)?[ :(]{0,3}([^\n\r、。]{1,30})|([ァ-ヶー･-ﾟ()A-Z.][ァ-ヶー･-ﾟ().A-Z \u30fb-]{2,30}))/u;
const BACK = 120;

const TYPE_NAMES: Record<string, string> = { 普: '普通', 当: '当座', 貯: '貯蓄' };
const KANJI_DIGITS = '〇一二三四五六七八九';
const strip = (s: string): string => s.normalize('NFKC').replace(/\s+/g, '');

function typeName(written: string | undefined): string {
  return written === undefined ? '' : (TYPE_NAMES[written.replace('(', '').charAt(0)] ?? written);
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) last = hit;
  return last;
}

/** A branch as its number where it is one: 「〇一八店」 and 「店番018」 are 018. */
function branchName(written: string): string {
  const plain = strip(written);
  const digits = [...plain.replace(/(?:支店|店)$/, '')].map((c) => KANJI_DIGITS.indexOf(c));
  return digits.length === 3 && digits.every((d) => d >= 0) ? digits.join('') : plain;
}

/**
 * ゆうちょ: 記号 `1AAx0` and 番号 `NNNNNNN1` are branch `AA8` and ordinary account NNNNNNN of the transfer system; the same
 * account has one normal form in both spellings. Other 記号 (transfer accounts begin with 0) keep theirs.
 */
function yuchoNormal(symbol: string, number: string): { normal: string; fits: boolean } {
  if (/^1\d{3}0$/.test(symbol) && number.length <= 8 && number.endsWith('1')) {
    return { normal: `ゆうちょ銀行|${symbol.slice(1, 3)}8|普通|${number.slice(0, -1).padStart(7, '0')}`, fits: true };
  }
  return { normal: `ゆうちょ銀行|${symbol}||${number}`, fits: /^0\d{4}$/.test(symbol) };
}

interface Account {
  start: number;
  end: number;
  type: string;
  number: string;
}

/** What stands before the number: bank and branch; and behind it: the holder. */
function withSurroundings(scan: Scan, account: Account, floor: number): Identifier | null {
  const { folded } = scan;
  const from = Math.max(floor, account.start - BACK);
  const lead = folded.slice(from, account.start);
  const bankHit = lastMatch(BANK, lead);
  const bank = bankHit === null ? '' : (bankHit[1] ?? '');
  const afterBank = bankHit === null ? lead.slice(-40) : lead.slice(bankHit.index + bank.length);
  const branchHit = lastMatch(BRANCH, afterBank);
  const branch = branchHit === null ? '' : (branchHit[1] ?? branchHit[2] ?? branchHit[3] ?? '');
  let start = account.start;
  if (bankHit !== null) start = from + bankHit.index;
  else if (branchHit !== null && branchHit[3] === undefined)
    start = from + lead.length - afterBank.length + branchHit.index;
  const named = bank !== '' && !/^(?:の|は)/.test(bank);
  let end = account.end;
  const holder = HOLDER.exec(folded.slice(end, end + 60));
  if (holder !== null) end += holder[0].replace(/\s+$/, '').length;
  const hasBranch = branch !== '' && (bank !== '' || branchHit?.[3] === undefined);
  if (!named && !hasBranch && account.type === '') return null;
  const name = /^ゆうちょ/.test(bank) ? 'ゆうちょ銀行' : strip(bank);
  const normal = [name, hasBranch ? branchName(branch) : '', account.type, account.number.padStart(7, '0')].join('|');
  const reasons: string[] = [];
  if (named) reasons.push('identifier/bank-named');
  if (account.type !== '') reasons.push('identifier/account-type');
  if (folded.slice(account.start, account.end).includes('口座')) reasons.push('identifier/labelled');
  if (holder !== null) reasons.push('identifier/holder-named');
  const confidence = named && hasBranch ? 'certain' : named || holder !== null ? 'likely' : 'possible';
  return identifierAt(scan, 'bank-account', start, end, normal, confidence, reasons);
}

function findJapanese(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  const accounts: Account[] = [];
  for (const pattern of [TYPED, LABELLED]) {
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(folded); hit !== null && accounts.length < scan.limit; hit = pattern.exec(folded)) {
      accounts.push({ start: hit.index, end: pattern.lastIndex, type: typeName(hit[1]), number: hit[2] ?? '' });
    }
  }
  accounts.sort((a, b) => a.start - b.start || b.end - a.end);
  let floor = 0;
  for (const account of accounts) {
    if (account.start < floor) continue;
    const hit = withSurroundings(scan, account, floor);
    if (hit === null) continue;
    found.push(hit);
    floor = hit.end;
  }
  YUCHO.lastIndex = 0;
  for (let hit = YUCHO.exec(folded); hit !== null && found.length < 2 * scan.limit; hit = YUCHO.exec(folded)) {
    const { normal, fits } = yuchoNormal(hit[1] ?? '', hit[2] ?? '');
    const lead = folded.slice(Math.max(0, hit.index - 40), hit.index);
    const bank = /ゆうちょ(?:銀行)?|郵便局|郵貯/.exec(lead);
    if (!fits && bank === null) continue;
    const reasons = ['identifier/yucho-form'];
    if (bank !== null) reasons.push('identifier/bank-named');
    let end = YUCHO.lastIndex;
    const holder = HOLDER.exec(folded.slice(end, end + 60));
    if (holder !== null) {
      end += holder[0].replace(/\s+$/, '').length;
      reasons.push('identifier/holder-named');
    }
    const start = bank === null ? hit.index : hit.index - lead.length + bank.index;
    found.push(identifierAt(scan, 'bank-account', start, end, normal, fits ? 'certain' : 'likely', reasons));
  }
  return found;
}

function findNumeric(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  NUMERIC.lastIndex = 0;
  for (let hit = NUMERIC.exec(folded); hit !== null && found.length < scan.limit; hit = NUMERIC.exec(folded)) {
    const type = typeName(hit[3]);
    const labelled = /(?:口座|振込|振り込み|お振込|銀行)/.test(folded.slice(Math.max(0, hit.index - 60), hit.index));
    if (type === '' && !labelled) continue;
    const reasons = type === '' ? [] : ['identifier/account-type'];
    if (labelled) reasons.push('identifier/labelled');
    const normal = [hit[1], hit[2], type, hit[4]].join('|');
    found.push(
      identifierAt(
        scan,
        'bank-account',
        hit.index,
        NUMERIC.lastIndex,
        normal,
        type === '' ? 'likely' : 'certain',
        reasons,
      ),
    );
  }
  return found;
}

/**
 * Bank accounts. Normal form `bank|branch|type|number` (NFKC, no spaces, number filled up to seven digits; parts that are
 * not written are empty; codes where codes are written); `IBAN|…`, and `routing|number` abroad. The range covers bank to holder.
 */
export function findBankAccounts(scan: Scan): Identifier[] {
  const found: Identifier[] = [];
  if (scan.beyondLatin && /普|当座|貯蓄|口座|記号/.test(scan.folded))
    found.push(...findJapanese(scan), ...findNumeric(scan));
  found.push(...findIbans(scan), ...findEnglishAccounts(scan));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
