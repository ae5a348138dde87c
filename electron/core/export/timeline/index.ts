import type { timelineFormats } from '../../../../shared/contract/formats.ts';
import type { ExportContext, ExportText, TimelineSource } from '../context.ts';
import { timelineCsv } from './csv.ts';
import { timelineHtml } from './html.ts';
import { timelineMarkdown } from './markdown.ts';
import { timelineJs } from './timelinejs.ts';
import { timesketchCsv } from './timesketch-csv.ts';
import { timesketchJsonl } from './timesketch-jsonl.ts';

export type TimelineFormat = (typeof timelineFormats)[number];

export interface TimelineWriter {
  /** Without a dot. Timesketch tells its formats apart by it. */
  extension: string;
  write(source: TimelineSource, context: ExportContext): ExportText;
}

export const timelineWriters: Record<TimelineFormat, TimelineWriter> = {
  timelinejs: { extension: 'json', write: timelineJs },
  'timesketch-csv': { extension: 'csv', write: timesketchCsv },
  'timesketch-jsonl': { extension: 'jsonl', write: timesketchJsonl },
  csv: { extension: 'csv', write: timelineCsv },
  markdown: { extension: 'md', write: timelineMarkdown },
  html: { extension: 'html', write: timelineHtml },
};
