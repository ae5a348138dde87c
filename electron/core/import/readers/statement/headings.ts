import type { ColumnRole, Columns } from '../../../../../shared/domain/columns.ts';
import { cellAmount } from './cell-amount.ts';
import { cellDate } from './cell-date.ts';

/** A heading without width, blanks, unit in brackets and polite prefix. */
export function plainHeading(heading: string): string {
  return heading
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[\s_\ufeff]+/g, '')
    .replace(/\((?:円|税込|JPY|¥|yen)\)/gi, '')
    .replace(/^[おご](?=[取引支払預利請残])/, '')
    .toLowerCase();
}

/** The first that fits a heading tells; anchored, so that a word inside another one tells nothing. */
const words: [ColumnRole, RegExp][] = [
  ['year', /^(?:取引|操作)日\(年\)$/],
  ['month', /^(?:取引|操作)日\(月\)$/],
  ['day', /^(?:取引|操作)日\(日\)$/],
  [
    'date',
    /^(?:取り?引(?:年月)?|利用|年月|操作|勘定|起算|購入|決済|入金|出金|入出金|振込|処理|発生|使用|消費|獲得|付与|チャージ|売上)?(?:年月日|日付?|日時|日付・?時刻)$/,
  ],
  [
    'date',
    /^(?:date|datetime|(?:transaction|trans|posting|posted|post|value|booking|purchase|payment|completed|started)(?:date|at|on)?|dateposted)$/,
  ],
  ['time', /^(?:取引|利用|操作)?時[刻間]$|^time$/],
  [
    'balance',
    /^(?:取引後|差引|現在|口座|支払後)?(?:\(?貸付\)?)?残高$|^現在\(貸付\)高$|^(?:running|closing|account)?balance$/,
  ],
  ['in', /^(?:預(?:り)?入?れ?|預か?り|受入|入金|受取|入)(?:金?額|金)?$|^(?:預入|振込入金)額$/],
  ['in', /^(?:deposits?|credits?|moneyin|paidin|creditamount|received)$/],
  [
    'out',
    /^(?:引き?出し?|支払い?|払い?出し?|払戻|出金|出|払)(?:金?額|金|総額)?$|^(?:利用|購入|決済|請求|売上|チャージ)(?:代金|金額|額)$|^(?:代金|料金|価格|円)$/,
  ],
  ['out', /^(?:withdrawals?|debits?|moneyout|paidout|debitamount|spent|price|cost|paid|yen|jpy)$/],
  ['amount', /^(?:入出金額?|取引金?額|金額|受払金額)$|^(?:amount|amt|value|sum|total|net)$/],
  [
    'direction',
    /^(?:入払区分|入出金区分|取引区分|入出金|受払区分|区分)$|^(?:debit\/credit|credit\/debit|cr\/dr|dr\/cr|direction)$/,
  ],
  ['points-out', /^(?:消費|利用|使用)(?:ポイント|pt)数?$|^points?(?:used|spent)$/],
  ['points-in', /^(?:獲得|付与|購入|追加)?(?:ポイント|pt)数?$|^points?(?:bought|earned)?$/],
  ['currency', /^(?:通貨|currency|ccy)$/],
  ['account', /^(?:口座番号|口座|利用者|account(?:number|no)?)$/],
  [
    'payee',
    /^(?:摘要(?:内容)?|取り?引?(?:扱い?)?内容|取り扱い内容|入出金内容|入出金先内容|取引(?:先|相手|名)|利用店名(?:・商品名)?|利用先|利用店|加盟店名?|店名|商品名?|サイト名?|サービス名?|内容|明細|備考|詳細\d?|相手(?:先|方)?|振込(?:先|人|依頼人)名?|受取人名?|コンテンツ)$/,
  ],
  [
    'payee',
    /^(?:description|details?|payee|merchant|name|narrative|counterparty|particulars|transaction|recipient|sender|to|from|site|website|service|shop|store)$/,
  ],
];

/** What a heading is taken for. */
export function roleOf(heading: string): ColumnRole {
  const plain = plainHeading(heading);
  return words.find(([, shape]) => shape.test(plain))?.[0] ?? 'other';
}

/** A statement whose headings are known, so that nobody has to confirm them; they stand at the start of the row, plain. */
interface Signature {
  headings: string[];
  roles: ColumnRole[];
}

const signature = (...columns: [heading: string, role: ColumnRole][]): Signature => ({
  headings: columns.map(([heading]) => plainHeading(heading)),
  roles: columns.map(([, role]) => role),
});

/** As the institutions write them; 楽天銀行, 三井住友 (two forms), ゆうちょ, 三菱UFJ, 新生, 楽天カード, PayPay銀行, PayPay. */
const signatures: Signature[] = [
  signature(['取引日', 'date'], ['入出金(円)', 'amount'], ['取引後残高(円)', 'balance'], ['入出金内容', 'payee']),
  signature(['取引日', 'date'], ['入出金(円)', 'amount'], ['残高(円)', 'balance'], ['入出金先内容', 'payee']),
  ...['年月日', 'お取引日'].map((date) =>
    signature(
      [date, 'date'],
      ['お引出し', 'out'],
      ['お預入れ', 'in'],
      ['お取り扱い内容', 'payee'],
      ['残高', 'balance'],
    ),
  ),
  signature(
    ['取引日', 'date'],
    ['入出金明細ID', 'other'],
    ['受入金額(円)', 'in'],
    ['払出金額(円)', 'out'],
    ['詳細1', 'payee'],
    ['詳細2', 'payee'],
    ['現在(貸付)高', 'balance'],
  ),
  signature(
    ['日付', 'date'],
    ['摘要', 'other'],
    ['摘要内容', 'payee'],
    ['支払い金額', 'out'],
    ['預かり金額', 'in'],
    ['差引残高', 'balance'],
  ),
  signature(
    ['取引日', 'date'],
    ['照会番号', 'other'],
    ['摘要', 'payee'],
    ['お支払金額', 'out'],
    ['お預り金額', 'in'],
    ['残高', 'balance'],
  ),
  signature(['取引日', 'date'], ['摘要', 'payee'], ['お支払金額', 'out'], ['お預り金額', 'in'], ['残高', 'balance']),
  signature(
    ['利用日', 'date'],
    ['利用店名・商品名', 'payee'],
    ['利用者', 'account'],
    ['支払方法', 'other'],
    ['利用金額', 'out'],
  ),
  signature(
    ['操作日(年)', 'year'],
    ['操作日(月)', 'month'],
    ['操作日(日)', 'day'],
    ['操作時刻(時)', 'other'],
    ['操作時刻(分)', 'other'],
    ['操作時刻(秒)', 'other'],
    ['取引順番号', 'other'],
    ['摘要', 'payee'],
    ['お支払金額', 'out'],
    ['お預り金額', 'in'],
    ['残高', 'balance'],
  ),
  signature(
    ['取引日', 'date'],
    ['出金金額(円)', 'out'],
    ['入金金額(円)', 'in'],
    ['海外出金金額', 'other'],
    ['通貨', 'other'],
    ['変換レート(円)', 'other'],
    ['利用国', 'other'],
    ['取引内容', 'other'],
    ['取引先', 'payee'],
  ),
];

/** The mapping that the headings of a row suggest, and whether they are those of a known institution. */
export function columnsOf(headings: string[]): Columns & { isKnown: boolean } {
  const plain = headings.map(plainHeading);
  const known = signatures.find((one) => one.headings.every((heading, index) => heading === plain[index]));
  if (known) {
    // What stands behind a signature is the institution's own (memo, label, what is due next month).
    return { headings, roles: headings.map((_, index) => known.roles[index] ?? 'other'), isKnown: true };
  }
  return { headings, roles: settled(headings.map(roleOf)), isKnown: false };
}

const once: readonly ColumnRole[] = ['time', 'amount', 'balance', 'currency', 'direction', 'account', 'in', 'out'];

/** Where two headings would be the same amount, the first is it: adding them up would count money twice. */
function settled(roles: ColumnRole[]): ColumnRole[] {
  const both = roles.includes('in') || roles.includes('out');
  return roles.map((role, index) => {
    if (role === 'amount' && both && !roles.includes('direction')) return 'other';
    // Beside points that came, an amount is what was paid for them.
    if (role === 'amount' && roles.includes('points-in')) return 'out';
    return once.includes(role) && roles.indexOf(role) !== index ? 'other' : role;
  });
}

/** Whether a row can be one of headings: words, and no date or number among them. */
export function mayBeHeadings(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || cells.length > 100) return false;
  return filled.every((cell) => cell.length <= 60 && cellAmount(cell) === null && cellDate(cell) === null);
}
