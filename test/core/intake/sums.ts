import { expect } from 'vitest';
import type { Ledger } from '../../../shared/domain/ledger.ts';
import { aCase, type OpenedCase } from '../../support/cases.ts';

/** What an honest ledger of a finished import fulfils (P5). */
export function expectSums(ledger: Ledger): void {
  const { found, stored, seen, failed, bytes, accounted, sources, failures } = ledger;
  expect(found).toBe(stored + seen + failed);
  expect(accounted).toBe(bytes);
  const sum = { found: 0, stored: 0, seen: 0, failed: 0, bytes: 0 };
  for (const source of sources) {
    expect(source, source.name).toMatchObject({ found: source.stored + source.seen + source.failed });
    for (const key of ['found', 'stored', 'seen', 'failed'] as const) sum[key] += source[key];
    sum.bytes += source.size;
  }
  const unread = failures.filter(({ source }) => source === null).length;
  expect({ found: sum.found + unread, stored: sum.stored, seen: sum.seen, failed: sum.failed + unread }).toEqual({
    found,
    stored,
    seen,
    failed,
  });
  expect(sum.bytes).toBe(bytes);
  expect(failures.filter(({ fatal }) => fatal)).toHaveLength(failed);
}

interface Outcome {
  ledger: Ledger;
  digest: string;
}

/** Imports into a case of its own, checks what must hold of every import, imports again and rebuilds. */
export async function imported(paths: string[], { again = true } = {}): Promise<Outcome> {
  const opened = await aCase();
  try {
    return await importedInto(opened, paths, again);
  } finally {
    await opened.close();
  }
}

async function importedInto({ client }: OpenedCase, paths: string[], again: boolean): Promise<Outcome> {
  const ledger = await client.import.start({ paths });
  expectSums(ledger);
  const { digest } = await client.case.digest({});
  if (again) {
    const second = await client.import.start({ paths });
    expectSums(second);
    expect(second).toMatchObject({
      found: ledger.found,
      stored: 0,
      seen: ledger.stored + ledger.seen,
      failed: ledger.failed,
    });
    expect(codes(second)).toEqual(codes(ledger));
    expect((await client.case.digest({})).digest).toBe(digest);
    expect((await client.case.rebuild({})).digest).toBe(digest);
  }
  expect(await client.case.verify({})).toMatchObject({ ok: true, problems: [] });
  return { ledger, digest };
}

export const codes = ({ failures }: Ledger): string[] =>
  failures
    .map(({ name, code, detail }) => `${detail.member ?? name} ${code} ${detail.limit ?? detail.reason ?? ''}`.trim())
    .sort();
