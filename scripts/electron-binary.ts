import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../node_modules/electron/', import.meta.url));

/** Longest wait for Electron's own download, in milliseconds. */
const patience = 180_000;

/**
 * The Electron that runs the desktop host; where it is not there yet, its own installer is asked for it once. Null where
 * that cannot be had: a closed network, a machine without a screen.
 */
export function electronBinary(): string | null {
  const isBlind = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (isBlind) return null;
  const found = installed();
  if (found !== null) return found;
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: patience });
  return installed();
}

function installed(): string | null {
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const path = join(folder, 'dist', readFileSync(named, 'utf8'));
  return existsSync(path) ? path : null;
}
