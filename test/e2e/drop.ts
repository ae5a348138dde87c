import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Spec } from './on-every-host.ts';

/** Drops a file or a folder from the system's file manager on the middle of the window. Names below it must differ. */
export async function drop({ host, page }: Spec, path: string): Promise<void> {
  const below = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = below.filter((entry) => entry.isFile()).map(({ name, parentPath }) => [name, join(parentPath, name)]);
  await host.namePaths({ [basename(path)]: path, ...Object.fromEntries(files) });
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 1200, height: 800 };
  // It comes in at the edge, as from another window: over the frame of a mail the window itself hears of nothing.
  for (const [type, part] of [
    ['dragEnter', 0.01],
    ['dragOver', 0.01],
    ['dragOver', 0.5],
    ['drop', 0.5],
  ] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: Math.round(width * part),
      y: Math.round(height / 2),
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  }
  await session.detach();
}
