/* Draws the screenshots with the Chromium of this machine: node test/support/screenshots/build.ts */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumOptions, chromiumPath } from '../chromium.ts';
import { type Screen, screens } from './screens.ts';

function page({ title, day, lines, look }: Screen): string {
  const bubbles = lines.map(
    ({ by, text, at }) => `<div class="m ${by ? '' : 'o'}"><div class=b>${text}</div><div class=t>${at}</div></div>`,
  );
  return `<!doctype html><meta charset=utf-8><style>
body { margin: 0; width: 390px; background: ${look.ground}; color: ${look.ink}; font: ${look.font}, sans-serif }
header { padding: 12px 16px; background: ${look.head}; color: #fff; font-size: 17px }
.d { margin: 10px; color: ${look.day}; font-size: 12px; text-align: center }
.m { display: flex; align-items: flex-end; gap: 6px; margin: 8px 12px }
.o { flex-direction: row-reverse }
.b { max-width: 250px; padding: 9px 13px; border-radius: 16px; background: ${look.theirs}; line-height: 1.45 }
.o .b { background: ${look.own} }
.t { color: ${look.quiet}; font-size: 11px }
</style><header>${title}</header><div class=d>${day}</div>${bubbles.join('')}`;
}

const chromium = chromiumPath();
if (chromium === null) throw new Error('there is no Chromium on this machine');
const folder = mkdtempSync(join(tmpdir(), 'ashiato-screens-'));
for (const screen of screens) {
  const source = join(folder, 'page.html');
  writeFileSync(source, page(screen));
  const out = fileURLToPath(new URL(`fixtures/${screen.file}`, import.meta.url));
  const size = ['--window-size=390,430', '--force-device-scale-factor=2', '--hide-scrollbars'];
  execFileSync(chromium, [...chromiumOptions(chromium).args, '--headless', ...size, `--screenshot=${out}`, source]);
}
