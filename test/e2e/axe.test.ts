import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Spec } from './on-every-host.ts';
import { onEveryHost } from './on-every-host.ts';
import { leave, type ViewName, views } from './views.ts';

// Read as a text and evaluated by the debugger: the page's own policy, which would refuse it, stays as it is.
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const themes = ['light', 'dark'] as const;
const languages = ['ja', 'en'] as const;

onEveryHost('axe finds nothing', (spec) => {
  it('on the start without a case', async () => {
    await spec.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findings(spec)).toEqual([]);
    await spec.app.openSample();
    await spec.app.page.getByRole('option').first().waitFor();
    expect(await findings(spec)).toEqual([]);
    await spec.app.tour.getByRole('button', { name: '案内を終える' }).click();
  });

  for (const language of languages) {
    for (const theme of themes) {
      it(`on any view (${language}, ${theme})`, async () => {
        await look(spec, language, theme);
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
  }
});

async function look({ app, page }: Spec, language: string, theme: string): Promise<void> {
  await views.settings({ app, page });
  await page.locator(`input[type=radio][value=${language}]`).check({ force: true });
  await page.locator(`input[type=radio][value=${theme}]`).check({ force: true });
  await page.locator(`html[lang=${language}][data-theme=${theme}]`).waitFor();
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
