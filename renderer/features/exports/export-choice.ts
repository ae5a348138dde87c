import { graphFormats, languages, timelineFormats } from '../../../shared/contract/formats.ts';
import type { Language } from '../../../shared/i18n/language.ts';

export const exportKinds = ['timeline', 'graph', 'bundle', 'verify'] as const;
export type ExportKind = (typeof exportKinds)[number];
export type TimelineFormat = (typeof timelineFormats)[number];
export type GraphFormat = (typeof graphFormats)[number];

/** What is to be written, as the address says it. */
export type ExportChoice =
  | { what: 'timeline'; format: TimelineFormat; language: Language; part: number | null }
  | { what: 'graph'; format: GraphFormat; language: Language }
  | { what: 'bundle'; language: Language }
  | { what: 'verify' };

const extensions: Readonly<Record<TimelineFormat | GraphFormat, string>> = {
  timelinejs: 'json',
  'timesketch-csv': 'csv',
  'timesketch-jsonl': 'jsonl',
  csv: 'csv',
  markdown: 'md',
  html: 'html',
  ftm: 'jsonl',
  gexf: 'gexf',
};

/** The formats in the order in which most people want them. */
export const shownTimelineFormats: TimelineFormat[] = [
  'html',
  'markdown',
  'csv',
  'timelinejs',
  'timesketch-csv',
  'timesketch-jsonl',
];

export function readChoice(filter: Readonly<Record<string, string>>, own: Language): ExportChoice {
  const what = exportKinds.find((kind) => kind === filter.what) ?? 'timeline';
  const language = languages.find((some) => some === filter.lang) ?? own;
  const part = Number(filter.part);
  switch (what) {
    case 'timeline':
      return {
        what,
        format: timelineFormats.find((format) => format === filter.format) ?? 'html',
        language,
        part: Number.isInteger(part) && part > 0 ? part : null,
      };
    case 'graph':
      return { what, format: graphFormats.find((format) => format === filter.format) ?? 'ftm', language };
    case 'bundle':
      return { what, language };
    case 'verify':
      return { what };
  }
}

export const extensionOf = (format: TimelineFormat | GraphFormat): string => extensions[format];

/** The name that is proposed; the host or its dialog may give another. */
export function fileName(caseName: string, choice: Exclude<ExportChoice, { what: 'verify' }>): string {
  const parts = [caseName, choice.what];
  if (choice.what === 'timeline' && choice.part !== null) parts.push(`part${choice.part}`);
  if (choice.what === 'bundle') return [...parts, choice.language].join('-');
  const special = choice.format.startsWith('time') ? [choice.format] : [];
  return `${[...parts, ...special, choice.language].join('-')}.${extensionOf(choice.format)}`;
}

/** `suffix` as an export of several files puts it before the extension. */
export function fileNameWith(name: string, suffix: string): string {
  const dot = name.lastIndexOf('.');
  return suffix === '' || dot < 0 ? name : `${name.slice(0, dot)}${suffix}${name.slice(dot)}`;
}
