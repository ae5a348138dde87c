import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Spec } from './on-every-host.ts';
import { onEveryHost } from './on-every-host.ts';
import { leave, setLook, type ViewName, views } from './views.ts';

// Read as a text and evaluated by the debugger: the page's own policy, which would refuse it, stays as it is.
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Each language and each theme; ASHIATO_ALL_LOOKS=1 takes all four pairs, and the desktop, where the page is the same file. */
const all = [
  ['ja', 'light'],
  ['en', 'dark'],
  ['ja', 'dark'],
  ['en', 'light'],
] as const;
const isWhole = Boolean(process.env.ASHIATO_ALL_LOOKS);
const looks = isWhole ? all : all.slice(0, 2);

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
    it(`on any view (${language}, ${theme})`, async ({ skip }) => {
      if (spec.host.host === 'desktop' && !isWhole) skip('the same page as on loopback');
      await setLook(spec, language, theme);
      const found: Partial<Record<ViewName, string[]>> = {};
      for (const [name, show] of Object.entries(views) as [ViewName, (typeof views)[ViewName]][]) {
        await show(spec);
        const some = await findings(spec);
        if (some.length > 0) found[name] = some;
        await leave(spec);
      }
      expect(found).toEqual({});
    }, 120_000);
  }
});

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
