import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logHash } from '../../electron/core/case/log-hash.ts';
import type { BundleInput } from '../../electron/core/export/bundle/write.ts';
import { timelineHtml } from '../../electron/core/export/timeline/html.ts';
import { timesketchJsonl } from '../../electron/core/export/timeline/timesketch-jsonl.ts';
import type { LogEntry } from '../../shared/domain/log.ts';
import { aCitation, aNote, anEvent, sha256, timeline } from './events.ts';

export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'ashiato-bundle-'));

export function aLog(kinds: string[]): LogEntry[] {
  let prev = '0'.repeat(64);
  return kinds.map((kind, index) => {
    const entry = {
      seq: index + 1,
      at: '2026-01-02T03:04:05.000Z',
      by: 'reporter@desk',
      kind,
      body: { note: `記録 ${index}` },
      prev,
    };
    prev = logHash(entry);
    return { ...entry, hash: prev };
  });
}

/** A small case on the disk: a mail, an mbox of two mails (one large), an empty file, and a timeline that cites them. */
export function aBundle(folder: string, change: Partial<BundleInput> = {}): BundleInput {
  const mail = 'From: a@dates.example\r\nSubject: x\r\n\r\nplease reply\r\n';
  const second = `Subject: y\n\n${'please reply '.repeat(30_000)}\n`;
  const originals = [
    { bytes: mail, format: 'eml', name: '受信箱/恋人\u202E.eml' },
    { bytes: `From x\n${second}`, format: 'mbox', name: 'mail/2011.mbox' },
    { bytes: '', format: 'unknown', name: '空' },
  ].map(({ bytes, format, name }) => {
    const hash = sha256(bytes);
    const path = join(folder, hash);
    writeFileSync(path, bytes);
    const acquisition = {
      name,
      how: 'copied' as const,
      container: null,
      at: '2026-01-02T03:04:05.000Z',
      by: 'reporter@desk',
      modified: null,
    };
    return {
      kind: 'source' as const,
      sha256: hash,
      size: Buffer.byteLength(bytes),
      format,
      acquisitions: [acquisition],
      path,
    };
  });
  originals.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const log = aLog(['case.create', 'source.acquire', 'event.add']);
  const of = (format: string) => originals.find((source) => source.format === format)?.sha256 ?? '';
  const first = aCitation({ source: of('eml'), offset: 0, length: Buffer.byteLength(mail), sha256: sha256(mail) });
  const other = aCitation({ source: of('mbox'), offset: 7, length: second.length, sha256: sha256(second) });
  const events = timeline(anEvent('a1', { citations: [first, other] }), aNote('b2'));
  const context = { caseName: '足跡 case', language: 'ja' } as const;
  return {
    caseName: '足跡 case',
    sources: () => originals,
    exports: [{ name: 'timeline.jsonl', chunks: timesketchJsonl(events, context) }],
    viewer: timelineHtml(events, context),
    log: () => log,
    logHead: { seq: 3, hash: log[2]?.hash ?? '' },
    digest: sha256('digest'),
    date: '2026-01-31',
    organization: 'A newsroom\nPayload-Oxum: 0.0',
    ...change,
  };
}
