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
const forms = ['html', 'mhtml', 'warc'] as const;

interface HostilePage {
  way: HostileHtml;
  form: (typeof forms)[number];
  /** Its title, which no other has. */
  name: string;
}

/** Each way out kept in one form, another on each host; ASHIATO_ALL_MAILS=1 takes each in every form. */
const hostilePages = (shift: number): HostilePage[] =>
  hostileHtml().flatMap((way, n) =>
    forms
      .filter((_, at) => process.env.ASHIATO_ALL_MAILS || (n + shift) % forms.length === at)
      .map((form) => ({ way, form, name: `${form} ${way.name}!` })),
  );

/** A page with its name for a title; what is hostile stands where a page has its body. */
const markupOf = ({ way, name }: HostilePage): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${name}</title></head><body>${way.html}</body></html>`;

const addressOf = ({ way }: HostilePage): string => `https://dates.example/${way.name}`;

function filesOf(pages: readonly HostilePage[]): Record<string, string | Buffer> {
  const of = (form: HostilePage['form']) => pages.filter((page) => page.form === form);
  const records = of('warc').map((page, n) =>
    warcRecord('response', aReply(markupOf(page)), {
      'WARC-Target-URI': addressOf(page),
      'WARC-Record-ID': `<urn:uuid:a9c5c23a-0221-11e7-8fe3-${String(n).padStart(12, '0')}>`,
    }),
  );
  return {
    'crawl.warc.gz': perRecord(records),
    ...Object.fromEntries(of('html').map((page) => [`${page.way.name}.html`, markupOf(page)])),
    ...Object.fromEntries(
      of('mhtml').map((page) => [`${page.way.name}.mhtml`, savedAs(addressOf(page), markupOf(page))]),
    ),
  };
}

onEveryHost('hostile pages', (spec) => {
  let watch: Watch;
  const rows = async () => Number(await spec.app.messages.rows.first().getAttribute('aria-setsize'));
  beforeAll(async () => {
    const { app, host, page } = spec;
    await host.answerSave(join(host.folder, 'hostile'));
    await app.newCase('hostile');
    watch = new Watch(page);
  });

  it('of every way out, kept as HTML, MHTML and WARC, load nothing, run nothing, and list what they tried', async () => {
    const { app, host } = spec;
    const pages = hostilePages(host.host === 'web' ? 0 : 1);
    await drop(spec, aCollection(filesOf(pages)));
    await app.imported(60_000);
    await app.go('messages');
    const read = await app.messages.readAll(await rows());
    for (const { way, name } of pages) {
      const page = read.find(({ subject }) => subject === name);
      expect(page?.frame, name).toContain(`words of ${way.name}<`);
      for (const one of way.names) expect(page?.targets.join('\n'), name).toContain(one.replaceAll('.', '[.]'));
    }
    await watch.nothingHappened(spec);
  }, 300_000);

  it.skipIf(root === null)(
    'of the real collections do the same',
    async () => {
      const { app, host } = spec;
      await host.answerSave(join(host.folder, 'real'));
      await app.go('start');
      await app.newCase('real');
      await drop(spec, aCollection({ 'first.html': '<p>the page that is shown while others are dropped on it</p>' }));
      await app.imported(60_000);
      await app.go('messages');
      await app.messages.readAll(1);
      // On the frame of the page that is shown: the window takes it all the same.
      await drop(spec, join(root ?? '', 'web'));
      await spec.app.imported(60_000);
      const all = await rows();
      const read = await spec.app.messages.readAll(all);
      expect(read).toHaveLength(all);
      expect(read.filter(({ frame }) => frame !== null).length).toBeGreaterThan(1);
      await watch.nothingHappened(spec);
    },
    300_000,
  );
});
