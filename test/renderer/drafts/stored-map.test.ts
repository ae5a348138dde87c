import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { PageDatabase } from '../../../renderer/drafts/database.ts';
import { StoredMap } from '../../../renderer/drafts/stored-map.ts';

const open = (name: string) => new StoredMap(new PageDatabase(name).drafts).load();
/** Writes go on behind the back of the map; another connection sees what is committed. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('StoredMap', () => {
  it('has what a page that was killed had typed', async () => {
    const page = await open('killed');
    page.set('event:a', { titleJa: '会う約' });
    page.set('event:a', { titleJa: '会う約束' });
    await settled();
    expect((await open('killed')).get('event:a')).toEqual({ titleJa: '会う約束' });
  });

  it('forgets what was handed in', async () => {
    const page = await open('sent');
    page.set('event:a', { titleJa: 'x' });
    page.delete('event:a');
    await settled();
    expect((await open('sent')).get('event:a')).toBeUndefined();
  });

  it('goes on in memory without storage, and says so', async () => {
    const page = await new StoredMap(null).load();
    page.set('a', 1);
    expect(page.get('a')).toBe(1);
    expect(page.isKept).toBe(false);
  });

  it('tells those who look, at once', async () => {
    const page = await open('told');
    const seen: unknown[] = [];
    page.subscribe(() => seen.push(page.get('a')));
    page.set('a', 1);
    expect(seen).toEqual([1]);
  });
});
