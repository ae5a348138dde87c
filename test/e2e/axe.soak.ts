import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { drop } from './drop.ts';
import { kindFolder, kindViews } from './kinds.ts';
import type { Spec } from './on-every-host.ts';
import { onEveryHost } from './on-every-host.ts';
import { leave, setLook, views } from './views.ts';

// Read as a text and evaluated by the debugger: the page's own policy, which would refuse it, stays as it is.
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Each language and each theme; ASHIATO_ALL_LOOKS=1 takes all four pairs. */
const all = [
  ['ja', 'light'],
  ['en', 'dark'],
  ['ja', 'dark'],
  ['en', 'light'],
] as const;
const looks = process.env.ASHIATO_ALL_LOOKS ? all : all.slice(0, 2);

onEveryHost('axe finds nothing', (spec) => {
  it('on the start without a case', async () => {
    await spec.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findings(spec)).toEqual([]);
    await spec.app.openSample();
    await spec.app.page.getByRole('option').first().waitFor();
    expect(await findings(spec)).toEqual([]);
    await spec.app.tour.getByRole('button', { name: '案内を終える' }).click();
  });

  for (const [language, theme] of looks) {
    it(`on any view (${language}, ${theme})`, async () => {
      await setLook(spec, language, theme);
      expect(await findingsOn(spec, views)).toEqual({});
    }, 240_000);
  }

  it('on the start of a second case, with all kinds of documents in it', async () => {
    const { app, host } = spec;
    await setLook(spec, 'ja', 'light');
    await app.go('start');
    await host.answerSave(join(host.folder, 'kinds'));
    await app.newCase('kinds');
    expect(await findings(spec)).toEqual([]);
    await drop(spec, kindFolder());
    await app.imported();
  });

  for (const [language, theme] of looks) {
    it(`on any kind of document (${language}, ${theme})`, async () => {
      await setLook(spec, language, theme);
      expect(await findingsOn(spec, kindViews)).toEqual({});
    }, 240_000);
  }
});

/** What axe finds, by the view. */
async function findingsOn(spec: Spec, all: Record<string, (shown: Spec) => Promise<void>>) {
  const found: Record<string, string[]> = {};
  for (const [name, show] of Object.entries(all)) {
    await show(spec);
    const some = await findings(spec);
    if (some.length > 0) found[name] = some;
    await leave(spec);
  }
  return found;
}

/** Each as one line: the rule, and where. */
async function findings({ page }: Spec): Promise<string[]> {
  await page.evaluate(`window.axe || (() => { ${axe} })()`);
  const { violations } = await page.evaluate<{
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  }>(`axe.run(document, { resultTypes: ['violations'], iframes: false })`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} — ${failureSummary.split('\n').at(1)?.trim()}`,
    ),
  );
}
