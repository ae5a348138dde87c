import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../electron/core/import/detect.ts';
import type { ChatDetail } from '../../../../shared/domain/document.ts';
import { corporaRoot } from '../../../support/corpora.ts';
import { recordsOf } from '../../../support/records.ts';

interface Truth {
  file: string;
  kind: string;
  error?: string;
  messages?: number;
  system_lines?: number;
  senders?: Record<string, number> | string[];
  sms?: number;
  mms?: number;
  in_?: number;
  out?: number;
  placeholders?: number;
}

const root = corporaRoot();
const all: Truth[] = root ? JSON.parse(readFileSync(`${root}/truth_chat.json`, 'utf8')) : [];
const ours = all.filter(({ kind }) => kind === 'LINE' || kind === 'WhatsApp' || kind.startsWith('SMS'));

describe.skipIf(root === null)('chats of the corpora that are text (absent: they lie beside the repository)', () => {
  it.each(ours)('reads $file as another program does', async (truth) => {
    const bytes = readFileSync(`${root}/${truth.file}`);
    const format = detectFormat(bytes.subarray(0, 65_536), { name: 'x', size: bytes.length });
    expect(format).toBe({ LINE: 'line', WhatsApp: 'whatsapp' }[truth.kind] ?? 'sms-xml');
    const { items } = await recordsOf(bytes, format);
    const documents = items.flatMap(({ document }) => document ?? []);
    const details = documents.flatMap(({ detail }) => (detail?.type === 'message' ? [detail] : []));
    const count = (test: (detail: ChatDetail) => boolean) => details.filter(test).length;
    if (format !== 'sms-xml') {
      expect(count(({ system }) => !system)).toBe(truth.messages);
      expect(count(({ system }) => system)).toBe(truth.system_lines);
      const names = documents.flatMap(({ from }) => from.map(({ name, address }) => name || address));
      const counts: Record<string, number> = {};
      for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
      expect(Array.isArray(truth.senders) ? Object.keys(counts).sort() : counts).toEqual(truth.senders);
      expect(documents.every(({ moments }) => moments[0]?.edtf)).toBe(true);
      if (truth.placeholders !== undefined) expect(count(({ media }) => media.length > 0)).toBe(truth.placeholders);
      return;
    }
    // One file is cut, and no other program reads it.
    if (truth.error !== undefined) {
      expect(documents).toHaveLength(49);
      expect(items.at(-1)?.failures[0]?.code).toBe('import/truncated');
      return;
    }
    expect(details).toHaveLength((truth.sms ?? 0) + (truth.mms ?? 0));
    if (truth.sms)
      expect([count((one) => one.direction === 'in'), count((one) => one.direction === 'out')]).toEqual([
        truth.in_,
        truth.out,
      ]);
  });
});
