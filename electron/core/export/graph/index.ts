import type { graphFormats } from '../../../../shared/contract/formats.ts';
import type { ExportContext, ExportText, GraphSource } from '../context.ts';
import { edgesCsv, nodesCsv } from './csv.ts';
import { followTheMoney } from './ftm.ts';
import { gexf } from './gexf.ts';

export type GraphFormat = (typeof graphFormats)[number];

export interface GraphFile {
  /** Put behind the name that was asked for; empty where the format is one file. */
  suffix: string;
  /** Without a dot. */
  extension: string;
  write(source: GraphSource, context: ExportContext): ExportText;
}

/** The files of each format; `filePaths` names them. */
export const graphWriters: Record<GraphFormat, readonly GraphFile[]> = {
  ftm: [{ suffix: '', extension: 'jsonl', write: followTheMoney }],
  gexf: [{ suffix: '', extension: 'gexf', write: gexf }],
  csv: [
    { suffix: '-nodes', extension: 'csv', write: nodesCsv },
    { suffix: '-edges', extension: 'csv', write: edgesCsv },
  ],
};

/** Where the files of a format go when one path was asked for: `out.csv` becomes `out-nodes.csv` and `out-edges.csv`. */
export function filePaths(out: string, files: readonly GraphFile[]): string[] {
  return files.map(({ suffix, extension }) => {
    if (suffix === '') return out;
    const end = `.${extension}`;
    return `${out.endsWith(end) ? out.slice(0, -end.length) : out}${suffix}${end}`;
  });
}
