import { expect, it } from 'vitest';
import { createClient } from '../../../shared/contract/client.ts';
import { FakeEngine } from './fake-engine.ts';

/** The interface is looked at over this engine: its list must behave as the contract says. */
it('gives windows that lie end to end, with the exact total', async () => {
  const client = createClient(new FakeEngine(450));
  await client.case.open({ path: 'case-1' });
  const ids: string[] = [];
  for (let offset = 0; offset < 450; offset += 200) {
    const { rows, total } = await client.message.rows({ offset, limit: 200 });
    expect(total).toBe(450);
    ids.push(...rows.map(({ id }) => id));
  }
  expect(new Set(ids).size).toBe(450);
});

it('refuses what the contract refuses', async () => {
  const client = createClient(new FakeEngine(3));
  await expect(client.message.rows({})).rejects.toMatchObject({ code: 'case/not-open' });
  await client.case.open({ path: 'case-1' });
  await expect(client.message.show({ id: 'not hex' })).rejects.toMatchObject({ code: 'request/invalid' });
});
