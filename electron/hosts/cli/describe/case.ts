import type { CaseDigest, CaseInfo, RebuildResult } from '../../../../shared/contract/results.ts';
import { groupedNumber, sizeText } from '../../../../shared/i18n/numbers.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import { rows, type Telling } from './telling.ts';

export function describeCaseInfo({ name, path, counts, log, interrupted }: CaseInfo, { language }: Telling): string {
  const word = (key: Parameters<typeof say>[0]) => say(key, language);
  const head = { entries: groupedNumber(log.entries), head: terminalLine(log.head) };
  return rows([
    [word('case'), terminalName(name)],
    [word('place'), terminalName(path)],
    [word('originals'), `${groupedNumber(counts.sources)}  (${sizeText(counts.bytes, language)})`],
    [word('documents'), groupedNumber(counts.documents)],
    [word('mentions'), groupedNumber(counts.mentions)],
    [word('entities'), groupedNumber(counts.entities)],
    [word('links'), groupedNumber(counts.links)],
    [word('events'), groupedNumber(counts.events)],
    [word('failures'), groupedNumber(counts.failures)],
    [word('log'), say('logHead', language, head)],
    [word('unread'), counts.unread > 0 ? groupedNumber(counts.unread) : ''],
    [word('interrupted'), interrupted > 0 ? groupedNumber(interrupted) : ''],
  ]).join('\n');
}

/** The digest alone, or with what a rebuild made. */
export function describeDigest(result: CaseDigest | RebuildResult, { language }: Telling): string {
  const digest = terminalLine(result.digest);
  if (!('documents' in result)) return digest;
  return rows([
    [say('originals', language), groupedNumber(result.sources)],
    [say('documents', language), groupedNumber(result.documents)],
    [say('digest', language), digest],
  ]).join('\n');
}
