import { join } from 'node:path';
import type { LogEntry } from '../../../../shared/domain/log.ts';
import { logHash } from '../../case/log-hash.ts';
import { bagPaths } from './layout.ts';
import { linesOf } from './lines.ts';
import type { Problems } from './problems.ts';

const lineLimit = 16 * 1024 * 1024;
const genesis = '0'.repeat(64);

/** Numbers that the bundle states of its case; null where they cannot be read. */
export interface CaseFacts {
  originals: number;
  log: { entries: number; head: string };
}

/** Follows the chain of the log from its first entry to its head. Gives the number of entries that hold. */
export async function verifyLog(
  root: string,
  facts: CaseFacts | null,
  problems: Problems,
  signal: AbortSignal | undefined,
): Promise<number> {
  let prev = genesis;
  let seq = 0;
  for await (const line of linesOf(join(root, bagPaths.log), lineLimit, signal)) {
    const entry = line.cut || line.malformed ? null : parsed(line.text);
    if (!entry) {
      problems.add('log/malformed', bagPaths.log, `line ${seq + 1}`);
      return seq;
    }
    const { hash, ...rest } = entry;
    const fault = entry.seq !== seq + 1 ? 'seq' : entry.prev !== prev ? 'prev' : hashOf(rest) !== hash ? 'hash' : null;
    if (fault) {
      problems.add('log/broken', bagPaths.log, `line ${seq + 1}: ${fault}`);
      return seq;
    }
    prev = entry.hash;
    seq = entry.seq;
  }
  if (!facts) problems.add('log/head', bagPaths.caseFacts, 'the head is not stated');
  else if (facts.log.head !== prev || facts.log.entries !== seq) {
    problems.add(
      'log/head',
      bagPaths.log,
      `ends at entry ${seq}, ${prev}; stated are ${facts.log.entries}, ${facts.log.head}`,
    );
  }
  return seq;
}

function parsed(text: string): LogEntry | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LogEntry) : null;
  } catch {
    return null;
  }
}

/** Null where an entry is nested too deep to be written again. */
function hashOf(entry: Omit<LogEntry, 'hash'>): string | null {
  try {
    return logHash(entry);
  } catch {
    return null;
  }
}
