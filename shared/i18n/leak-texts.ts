import type { Decoy } from '../domain/decoy.ts';
import type { OwnRole } from '../domain/own-identity.ts';
import type { Verdict } from '../text/leaks/verdict.ts';
import type { Interval } from '../text/leaks/wilson.ts';
import type { Both, Language } from './language.ts';

const conclusions: Record<Verdict['code'], Both> = {
  'no-decoys': {
    ja: '登録したおとりがないため、漏れについては何も言えません。',
    en: 'No decoy is planted: nothing can be said of leaks.',
  },
  'no-controls': {
    ja: 'どこにも登録していない対照がないため、漏れか当て推量かは判断できません。',
    en: 'There is no control that was planted nowhere: leaks and guesses cannot be told apart.',
  },
  'not-hit': { ja: '登録したおとりには届いていません。', en: 'Nothing came to the planted addresses.' },
  'beyond-guessing': {
    ja: '当て推量だけでは説明できません。登録した先から漏れたと見られます（仮説）。',
    en: 'Guessing alone does not explain it: a leak from where they were planted is likely (a hypothesis).',
  },
  'not-told-apart': {
    ja: '当て推量でも起こり得るか、件数が足りません。漏れとは言えません。',
    en: 'Guessing could explain it, or there are too few addresses: it cannot be called a leak.',
  },
};

export const percentRange = ({ low, high }: Interval): string =>
  `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}%`;
const tenths = ({ low, high }: Interval): string => `${low.toFixed(1)}–${high.toFixed(1)}`;

/** What guessing alone would do, what is not counted, and what may be concluded: one sentence each. */
export function verdictNotes({ code, planted, guessing, early }: Verdict, language: Language): string[] {
  const sentences: string[] = [];
  const isJa = language === 'ja';
  if (guessing !== null && planted.n > 0) {
    sentences.push(
      isJa
        ? `当て推量だけなら、おとり ${planted.n} 件のうち ${tenths(guessing)} 件に届く計算です。`
        : `Guessing alone would hit ${tenths(guessing)} of the ${planted.n} planted.`,
    );
  }
  if (early > 0) {
    sentences.push(
      isJa
        ? `登録より前に届いていた ${early} 件は数えていません（日時が矛盾します）。`
        : `${early} that got mail before being planted are not counted: their times contradict each other.`,
    );
  }
  return [...sentences, conclusions[code][language]];
}

/** What was counted, with its intervals, and the notes on it. */
export function verdictText(verdict: Verdict, language: Language): string {
  const { planted, controls } = verdict;
  const isJa = language === 'ja';
  const counted = isJa
    ? `登録したおとり ${planted.n} 件のうち ${planted.hits} 件（95% 区間 ${percentRange(planted.rate)}）、対照 ${controls.n} 件のうち ${controls.hits} 件（${percentRange(controls.rate)}）に届きました。`
    : `${planted.hits} of ${planted.n} planted addresses were hit (95% interval ${percentRange(planted.rate)}), ${controls.hits} of ${controls.n} controls (${percentRange(controls.rate)}).`;
  const notes = verdictNotes(verdict, language);
  return (planted.n + controls.n > 0 ? [counted, ...notes] : notes).join(isJa ? '' : ' ');
}

const warnings: Record<Decoy['warnings'][number], Both> = {
  'decoy/few-bits': {
    ja: '推測できる長さです（{bits} ビット以下）',
    en: 'short enough to be guessed (at most {bits} bits)',
  },
  'decoy/words': { ja: '単語に見える部分があります', en: 'part of it looks like a word' },
};

export const decoyWarningText = (code: Decoy['warnings'][number], bits: number, language: Language): string =>
  warnings[code][language].replace('{bits}', String(bits));

const roles: Record<OwnRole, Both> = {
  reporter: { ja: '記者', en: 'reporter' },
  helper: { ja: '協力者', en: 'helper' },
  victim: { ja: '被害者', en: 'victim' },
};

export const ownRoleText = (role: OwnRole, language: Language): string => roles[role][language];

/** Seconds between two claims of time, as hours below two days and days above. */
export function spanText({ low, high }: Interval, language: Language): string {
  const isDays = Math.max(Math.abs(low), Math.abs(high)) >= 172_800;
  const unit = isDays ? { ja: '日', en: ' days' }[language] : { ja: '時間', en: ' h' }[language];
  const one = (seconds: number) => (seconds / (isDays ? 86_400 : 3600)).toFixed(1);
  return one(low) === one(high) ? `${one(low)}${unit}` : `${one(low)}–${one(high)}${unit}`;
}
