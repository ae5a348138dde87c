import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../../shared/domain/ledger.ts';
import { aCase, aCollection, codeOf, type OpenedCase, openedCase } from '../../support/cases.ts';
import { mboxOf, plainMail } from '../../support/mails.ts';

let mailbox: string;
/** The digest of the same mailbox and the same event, one after the other. */
let digest: string;
const first = () => aCollection({ 'first.eml': plainMail(5000) });

const event = (document: string) => ({
  title: { en: 'made while mail came in' },
  when: '2018-02-05',
  quotes: [{ document, quote: 'Mail 5000', field: 'text' as const }],
});

async function anImport(open: OpenedCase, seen: string[], controller = new AbortController()): Promise<Ledger> {
  const options = { signal: controller.signal };
  const ledger = await open.client.import.start({ paths: [mailbox] }, options);
  seen.push('import');
  return ledger;
}

/** A case that holds one message, and that message's id. */
async function aCaseWithOne(): Promise<OpenedCase & { document: string }> {
  const open = await aCase();
  await open.client.import.start({ paths: [join(first(), 'first.eml')] });
  const [message] = (await open.client.message.list({})).items;
  return { ...open, document: message?.id ?? '' };
}

beforeAll(async () => {
  mailbox = join(aCollection({ 'all.mbox': mboxOf(Array.from({ length: 300 }, (_, n) => plainMail(n))) }), 'all.mbox');
  const { client, document, close } = await aCaseWithOne();
  await client.import.start({ paths: [mailbox] });
  await client.event.add(event(document));
  ({ digest } = await client.case.digest({}));
  await close();
}, 60_000);

describe('while an import runs', () => {
  test('decisions are taken between its batches, and the case ends as if they had come after it', async () => {
    const open = await aCaseWithOne();
    const { client, document } = open;
    const seen: string[] = [];
    const running = anImport(open, seen);
    const made = await client.event.add(event(document));
    seen.push('event');
    await client.decision.undo({});
    seen.push('undo');
    expect(await client.event.list({})).toEqual([]);
    await client.decision.redo({});
    seen.push('redo');
    expect((await client.event.list({})).map(({ id }) => id)).toEqual([made.id]);
    const ledger = await running;
    expect(seen).toEqual(['event', 'undo', 'redo', 'import']);
    expect(ledger).toMatchObject({ found: 300, stored: 300, seen: 0, failed: 0, cancelled: false });
    expect((await client.case.digest({})).digest).toBe(digest);
    const rebuilt = await client.case.rebuild({});
    expect(rebuilt.digest).toBe(digest);
    expect(await client.case.verify({})).toMatchObject({ ok: true });
    await open.close();
  }, 60_000);

  test('what was decided is there after the import is cancelled, and after the engine is gone', async () => {
    const open = await aCaseWithOne();
    const controller = new AbortController();
    const running = anImport(open, [], controller);
    const made = await open.client.event.add(event(open.document));
    controller.abort();
    expect((await running).cancelled).toBe(true);
    await open.close();
    const again = await openedCase(open.path);
    expect((await again.client.event.list({})).map(({ id }) => id)).toEqual([made.id]);
    const ledger = await again.client.import.start({ paths: [mailbox] });
    expect(ledger.stored + ledger.seen).toBe(300);
    expect((await again.client.case.digest({})).digest).toBe(digest);
    await again.close();
  }, 60_000);

  test('what reads originals again, and what closes the case, waits for its end', async () => {
    const open = await aCaseWithOne();
    const { client, document } = open;
    const seen: string[] = [];
    await client.message.decode({ id: document, charset: 'shift_jis' });
    const running = anImport(open, seen);
    const waiting = [
      client.message.decode({ id: document, charset: 'euc-jp' }).then(() => seen.push('decode')),
      client.decision.undo({}).then(({ decision }) => seen.push(`undo ${decision}`)),
      client.case.close({}).then(() => seen.push('close')),
    ];
    expect(await codeOf(client.event.remove({ id: 'ffff' }))).toBe('event/not-found');
    expect(seen).toEqual([]);
    await running;
    await Promise.all(waiting);
    expect(seen).toEqual(['import', 'decode', 'undo document.decode', 'close']);
    await open.close();
  }, 60_000);
});
