import { fill } from './fill.ts';
import type { Both, Language } from './language.ts';

const texts = {
  holds: {
    ja: '残高は合っています。確かめられた {adding} 行すべてで、前の行の残高と金額から計算どおりです',
    en: 'The balance adds up: in all {adding} rows that could be checked it is the balance before and the amount',
  },
  breaks: {
    ja: '残高が合いません。確かめられた {checked} 行のうち {failing} 行で、前の行の残高と金額から計算した値と違います。抜けた行や変えられた行があるか、読み方が違います',
    en: 'The balance does not add up: in {failing} of {checked} rows that could be checked it is not the balance before and the amount. A row is missing or was changed there, or a column is read wrongly',
  },
  unchecked: {
    ja: '残高を確かめられません。続けて並んだ残高がありません',
    en: 'The balance cannot be checked: no running balance is written',
  },
} satisfies Record<string, Both>;

/** Whether the running balance of a statement follows from row to row, as a sentence without its end. */
export function balanceText({ adding, failing }: { adding: number; failing: number }, language: Language): string {
  const which = failing > 0 ? 'breaks' : adding > 0 ? 'holds' : 'unchecked';
  const values = { adding, failing, checked: adding + failing };
  return fill(texts[which][language], new Map(Object.entries(values).map(([name, value]) => [name, String(value)])));
}
