import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDecisions } from '../../../electron/core/sample/decisions.ts';
import { makeSampleCase, type SampleCase } from '../../../electron/core/sample/make-sample-case.ts';
import type { EngineTransport } from '../../../electron/core/transport/calls.ts';
import { inProcessTransport } from '../../../electron/core/transport/in-process.ts';
import { type Client, createClient } from '../../../shared/contract/client.ts';

let folder: string;
let engine: EngineTransport;
let client: Client;
let made: SampleCase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sample-case-'));
  engine = inProcessTransport();
  client = createClient(engine);
  made = await makeSampleCase(client, { mail: join(folder, 'mail'), path: join(folder, 'sample.ashiato') });
}, 60_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('makeSampleCase', () => {
  it('imports every mail, knows the one that lies there twice, and says of the rest what it is (P5)', async () => {
    const { ledger } = made;
    expect(ledger.found).toBe(ledger.stored + ledger.seen + ledger.failed);
    // 64 mails, the one inside the reader's mail, README.txt, seven files that are attached and eight rows of a statement; one of the mails lies there
    // twice, and one photo was sent twice.
    expect({ stored: ledger.stored, seen: ledger.seen }).toEqual({ stored: 81, seen: 2 });
    expect(ledger.accounted).toBe(ledger.bytes);
    expect(ledger.failed).toBe(0);
  });

  it('makes a timeline of four parts in which each event but the notes cites a mail', async () => {
    const events = await client.event.list({});
    expect(events).toHaveLength(sampleDecisions.events.length);
    expect([...new Set(events.map(({ part }) => part))].sort()).toEqual([1, 2, 3, 4]);
    expect(events.filter(({ note }) => note)).toHaveLength(4);
  });

  it('finds one LINE id behind the three personas', async () => {
    const { items } = await client.link.list({ type: 'names', standing: 'accepted', limit: 1000 });
    const senders = items.filter(({ to }) => to.label === 'hoshi_komo88').map(({ from }) => from.label);
    expect(senders.sort()).toEqual([
      'ayaka.h@komorebi-tsushin.example',
      'emma.l@komorebi-tsushin.example',
      'misaki27@hoshizora-letter.example',
    ]);
  });

  it('has decoys of which each was written to after it was planted, and a control that nobody found', async () => {
    const { rows, verdict } = await client.leak.list({});
    expect(rows.map(({ decoy, hits, first }) => [decoy.control, hits > 0, first?.early ?? null])).toEqual([
      [false, true, false],
      [false, true, false],
      [false, true, false],
      [true, false, null],
    ]);
    // Four addresses are too few to tell a leak from guesses.
    expect(verdict).toMatchObject({ code: 'not-told-apart', planted: { hits: 3, n: 3 }, controls: { hits: 0, n: 1 } });
    const kaede = await client.leak.show({ id: rows[1]?.decoy.id ?? '' });
    expect(kaede.users.map(({ name, from, reasons }) => [name, from, reasons[0]?.code])).toEqual([
      ['hoshizora-letter.example', null, 'leak/from-place'],
      ['komorebi-tsushin.example', 'hoshizora-letter.example', 'leak/same-site'],
      ['kensho-madoguchi.test', null, 'leak/from-place'],
      // The notice of the decoys' own server that a question came back.
      ['decoy-post.example', null, 'leak/own-server'],
    ]);
    const { own, answeredByOwn, answeredByOther } = await client.funnel.show({});
    expect(own).toBe(sampleDecisions.own.length);
    expect(answeredByOwn).toBeGreaterThan(0);
    expect(answeredByOther).toBeGreaterThan(0);
  });

  it('holds together when it is checked', async () => {
    const { ok, problems } = await client.case.verify({});
    expect({ ok, problems }).toEqual({ ok: true, problems: [] });
  });
});
