import type { Both, Language } from './language.ts';
import { plainValue } from './plain-value.ts';

/** What a job is doing. */
export const progressTexts = {
  import: { ja: '取り込み中', en: 'Importing' },
  settle: { ja: '返信のつながりを整理中', en: 'Tying replies together' },
  rebuild: { ja: '原本から再構築中', en: 'Rebuilding from the originals' },
  digest: { ja: 'ダイジェストを計算中', en: 'Computing the digest' },
  verify: { ja: '検証中', en: 'Verifying' },
  compare: { ja: '文面を比べています', en: 'Comparing the texts' },
  group: { ja: '似た文面をまとめています', en: 'Grouping similar texts' },
  recognise: { ja: '画像の文字を読み取っています', en: 'Reading the text in pictures' },
  copy: { ja: '原本を写しています', en: 'Copying the originals' },
  export: { ja: '書き出し中', en: 'Exporting' },
} satisfies Record<string, Both>;

export type Phase = keyof typeof progressTexts;

const textOf = (phase: string): Both | undefined =>
  Object.hasOwn(progressTexts, phase) ? progressTexts[phase as Phase] : undefined;

export const progressText = (phase: string, language: Language): string =>
  textOf(phase)?.[language] ?? plainValue(phase, 40);
