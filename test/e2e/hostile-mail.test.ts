import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { aCollection, aFolder } from '../support/cases.ts';
import { corporaRoot } from '../support/corpora.ts';
import { hostileHtml, hostileMail } from '../support/hostile-html.ts';
import { htmlMailsOf } from '../support/html-mails.ts';
import { drop } from './drop.ts';
import { onEveryHost } from './on-every-host.ts';
import { Watch } from './watch.ts';

const root = corporaRoot();
/** Real mails that each host renders: some, spread over all, others on each; more in a soak, every one with ASHIATO_ALL_MAILS=1. */
const most = process.env.ASHIATO_ALL_MAILS ? Number.POSITIVE_INFINITY : process.env.ASHIATO_SOAK ? 60 : 10;

onEveryHost('hostile mail', (spec) => {
  let watch: Watch;
  beforeAll(async () => {
    const { app, host, page } = spec;
    await host.answerSave(join(host.folder, 'hostile'));
    await app.newCase('hostile');
    watch = new Watch(page);
  });

  it('of every way out that is known loads nothing, runs nothing, goes nowhere, and lists what it tried', async () => {
    const ways = hostileHtml();
    await drop(spec, aCollection(Object.fromEntries(ways.map((way, n) => [`${way.name}.eml`, hostileMail(way, n)]))));
    // Each has the same attachment, which is one document.
    const { length } = ways;
    expect(await spec.app.imported()).toBe(
      `見つかったもの ${2 * length} ＝ 保存 ${length + 1} ＋ 既にあったもの ${length - 1} ＋ 失敗 0`,
    );
    await spec.app.go('messages');
    const { messages } = spec.app;
    await messages.open(/振込/);
    const read = await messages.readAll(ways.length);
    for (const { name, names } of ways) {
      const mail = read.find(({ subject }) => subject.startsWith(`振込 ${name} `));
      expect(mail?.frame, name).toContain(`words of ${name}<`);
      for (const one of names) expect(mail?.targets.join('\n'), name).toContain(one.replaceAll('.', '[.]'));
    }
    await watch.nothingHappened(spec);
  });

  it('writes no name in another direction than its letters', async () => {
    const { messages } = spec.app;
    await messages.tab('text');
    for (const text of [
      await messages.list.innerText(),
      await messages.reader.innerText(),
      await messages.inspector.innerText(),
    ]) {
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/);
    }
  });

  it.skipIf(root === null)(
    'of the real collections does the same',
    async () => {
      const folder = join(aFolder(), 'real');
      mkdirSync(folder);
      const mails = await htmlMailsOf(root ?? '', most, spec.host.host === 'web' ? 0 : 0.5);
      for (const { name, bytes } of mails) writeFileSync(join(folder, name), bytes);
      await drop(spec, folder);
      await spec.app.imported(600_000);
      const { messages } = spec.app;
      const all = Number(await messages.rows.first().getAttribute('aria-setsize'));
      const read = await messages.readAll(all);
      expect(read.filter(({ frame }) => frame !== null).length).toBeGreaterThan(mails.length * 0.9);
      await watch.nothingHappened(spec);
    },
    900_000,
  );

  it('would be seen: the same markup in a page without our care loads and runs', async ({ skip }) => {
    const { host, page } = spec;
    if (host.host === 'desktop') skip('a page beside the window is nothing that the desktop has');
    const bare = await page.context().newPage();
    const seen: string[] = [];
    bare.on('console', (message) => seen.push(message.text()));
    bare.on('dialog', (dialog) => void dialog.dismiss());
    const some = hostileHtml().filter(({ name }) => name === 'img' || name === 'script');
    await bare.setContent(some.map(({ html }) => html).join(''));
    await expect.poll(() => host.outside().join()).toContain('img.evil.example');
    expect(seen).toContain('ran');
    await bare.close();
    host.outside().length = 0;
  });
});
