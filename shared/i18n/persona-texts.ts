import type { PromiseKind } from '../text/personas/promises.ts';
import type { StyleFeature } from '../text/personas/style.ts';
import type { Both, Language } from './language.ts';

const promises: Record<PromiseKind, Both> = {
  meet: { ja: '会う約束', en: 'meeting promised' },
  postpone: { ja: '延期・言い訳', en: 'postponed, excused' },
  fee: { ja: 'お金・ポイント', en: 'money or points' },
  move: { ja: '別の連絡先への誘い', en: 'asked to move elsewhere' },
};

const features: Record<StyleFeature, Both> = {
  length: { ja: '文字数(2を底とする対数)', en: 'letters (logarithm to base 2)' },
  'sentence-length': { ja: '1文の文字数(2を底とする対数)', en: 'letters a sentence (logarithm to base 2)' },
  kanji: { ja: '漢字の割合', en: 'share of kanji' },
  katakana: { ja: 'カタカナの割合', en: 'share of katakana' },
  capitals: { ja: '大文字の割合', en: 'share of capitals' },
  exclamations: { ja: '1文あたりの感嘆符', en: 'exclamation marks a sentence' },
  pictures: { ja: '1文あたりの絵文字や記号', en: 'emoji and signs a sentence' },
  dots: { ja: '1文あたりの「…」', en: 'ellipses a sentence' },
  polite: { ja: '1文あたりの「です・ます」', en: 'polite endings a sentence' },
  lines: { ja: '100文字あたりの改行', en: 'line breaks a hundred letters' },
  hour: { ja: '時刻(UTC、正午から数えた時間)', en: 'hour (UTC, counted from noon)' },
};

export const promiseText = (promise: PromiseKind, language: Language): string => promises[promise][language];
export const styleText = (feature: StyleFeature, language: Language): string => features[feature][language];
