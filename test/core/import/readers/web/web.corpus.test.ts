import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openGzip } from '../../../../../electron/core/import/archive/gzip.ts';
import { detectFormat } from '../../../../../electron/core/import/detect.ts';
import type { DocumentDetail } from '../../../../../shared/domain/document.ts';
import { corporaRoot } from '../../../../support/corpora.ts';
import { recordsOf } from '../../../../support/records.ts';

interface Truth {
  file: string;
  warc_headers?: number;
  types: Record<string, number> | string[];
  uris?: string[];
  snapshot_url?: string;
}

const root = corporaRoot();

describe.skipIf(root === null)('web archives of the corpora (not there: skipped)', () => {
  const truths: Truth[] = root === null ? [] : JSON.parse(readFileSync(`${root}/truth_web.json`, 'utf8'));
  it.each(truths)('$file', async ({ file, ...truth }) => {
    const path = `${root}/${file}`;
    let bytes: Buffer = readFileSync(path);
    let format = detectFormat(bytes.subarray(0, 65536), { name: file, size: bytes.length });
    if (format === 'gzip') {
      for await (const entry of openGzip(path)) {
        if (!('stream' in entry)) continue;
        const pieces: Uint8Array[] = [];
        for await (const piece of entry.stream) pieces.push(piece);
        bytes = Buffer.concat(pieces);
        format = detectFormat(bytes, { name: 'content', size: bytes.length });
      }
    }
    const { items } = await recordsOf(bytes, format);
    const documents = items.flatMap(({ document }) => document ?? []);
    if ('snapshot_url' in truth) {
      expect(documents).toMatchObject([
        { type: 'page', subject: 'Example Domain', detail: { url: truth.snapshot_url } },
      ]);
      return;
    }
    const found: Record<string, number> = {};
    for (const { detail } of documents) {
      const type = detail?.type === 'file' ? detail.format.replace(/^warc-/, '') : pageType(detail);
      if (format === 'warc') found[type] = (found[type] ?? 0) + 1;
    }
    const told = { ...truth.types } as Record<string, number>;
    // A resource that is a page is shown as one.
    if (found.response !== undefined && told.response === undefined) told.response = told.resource ?? 0;
    if (found.resource === undefined) delete told.resource;
    expect(found).toEqual(told);
  });
});

const pageType = (detail: DocumentDetail | null | undefined): string =>
  detail?.type === 'page' && detail.missing.includes('source') ? 'revisit' : 'response';
