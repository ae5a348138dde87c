import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { aCollection } from '../support/cases.ts';
import { corporaRoot } from '../support/corpora.ts';
import { type HostileHtml, hostileHtml } from '../support/hostile-html.ts';
import { aReply, perRecord, savedAs, warcRecord } from '../support/web-pages.ts';
import { drop } from './drop.ts';
import { onEveryHost } from './on-every-host.ts';
import { Watch } from './watch.ts';

const root = corporaRoot();

/** A page with its name for a title; what is hostile stands where a page has its body. */
const pageOf = ({ html }: HostileHtml, title: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${html}</body></html>`;

const nameOf = ({ name }: HostileHtml, by: string): string => `${by} ${name}!`;

/** Each way out in each of the ways in which a page is kept. */
function hostilePages(ways: readonly HostileHtml[]): Record<string, string | Buffer> {
  const records = ways.map((way, n) =>
    warcRecord('response', aReply(pageOf(way, nameOf(way, 'warc'))), {
      'WARC-Target-URI': `https://dates.example/${way.name}`,
      'WARC-Record-ID': `<urn:uuid:a9c5c23a-0221-11e7-8fe3-${String(n).padStart(12, '0')}>`,
    }),
  );
  const files = ways.flatMap((way) => [
    [`${way.name}.html`, pageOf(way, nameOf(way, 'html'))],
    [`${way.name}.mhtml`, savedAs(`https://dates.example/${way.name}`, pageOf(way, nameOf(way, 'mhtml')))],
  ]);
  return { 'crawl.warc.gz': perRecord(records), ...Object.fromEntries(files) };
}

onEveryHost('hostile pages', (spec) => {
  let watch: Watch;
  beforeAll(async () => {
    const { app, host, page } = spec;
    await host.answerSave(join(host.folder, 'hostile'));
    await app.newCase('hostile');
    watch = new Watch(page);
  });

  it('of every way out, kept as HTML, MHTML and WARC, load nothing, run nothing, and list what they tried', async () => {
    const { app } = spec;
    const ways = hostileHtml();
    await drop(spec, aCollection(hostilePages(ways)));
    await app.imported(60_000);
    await app.go('messages');
    const read = await app.messages.readAll(Number(await app.messages.rows.first().getAttribute('aria-setsize')));
    for (const way of ways) {
      for (const by of ['html', 'mhtml', 'warc']) {
        const name = nameOf(way, by);
        const page = read.find(({ subject }) => subject === name);
        expect(page?.frame, name).toContain(`words of ${way.name}<`);
        for (const one of way.names) expect(page?.targets.join('\n'), name).toContain(one.replaceAll('.', '[.]'));
      }
    }
    await watch.nothingHappened(spec);
  }, 180_000);

  it.skipIf(root === null)(
    'of the real collections do the same',
    async () => {
      const { app } = spec;
      const before = Number(await app.messages.rows.first().getAttribute('aria-setsize'));
      await drop(spec, join(root ?? '', 'web'));
      await app.imported(60_000);
      const all = Number(await app.messages.rows.first().getAttribute('aria-setsize'));
      const read = await app.messages.readAll(all);
      const shown = (some: typeof read) => some.filter(({ frame }) => frame !== null).length;
      expect(read).toHaveLength(all);
      expect(shown(read)).toBeGreaterThan(before);
      await watch.nothingHappened(spec);
    },
    180_000,
  );
});
