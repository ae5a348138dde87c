import { type Weakness, weaknesses } from '../domain/document.ts';
import type { Both, Language } from './language.ts';

const texts: Record<Weakness, Both> = {
  'no-zone': { ja: '日時にタイムゾーンがない', en: 'its times have no zone' },
  'no-seconds': { ja: '日時に秒がない', en: 'its times have no seconds' },
  'no-ids': {
    ja: '運営会社の記録と照合できる番号がない',
    en: 'no ids that could be compared with the operator’s records',
  },
  'text-export': { ja: '誰でも書けるテキストの書き出し', en: 'an export as text, which anybody can type' },
  rewritten: { ja: '保存したプログラムが中身を書き換えている', en: 'rewritten by the program that saved it' },
  repaired: { ja: '読み取りのときに文字を補修した', en: 'its text was mended when it was read' },
  'names-only': { ja: '書いた人は表示名でしか分からない', en: 'who wrote is known by a display name alone' },
  'short-year': {
    ja: '年が2桁で書かれ、世紀は補った',
    en: 'its years have two digits; the century was put before them',
  },
  'machine-read': {
    ja: '機械が画像から読み取った文字で、読み違いがありうる',
    en: 'its text was read in a picture by a machine, which can misread',
  },
  assumed: { ja: '記者が答えた前提が入っている', en: 'part of it is as the reporter told' },
};

/** One weakness in words, to stand in a list. */
export const weaknessText = (weakness: Weakness, language: Language): string => texts[weakness][language];

/** All of them as one sentence without its end, in the order of the domain; '' for none. */
export function weaknessLine(list: readonly Weakness[], language: Language): string {
  const words = weaknesses.filter((one) => list.includes(one)).map((one) => texts[one][language]);
  if (words.length === 0) return '';
  return language === 'ja' ? `証拠としての弱さ: ${words.join('、')}` : `Weaker evidence: ${words.join('; ')}`;
}
