import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HostStateFile } from '../../electron/hosts/host-state.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ashiato-state-'));
  file = join(folder, 'deep', 'host.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('HostStateFile', () => {
  it('keeps the secret, the port and the cases, latest first and each once', () => {
    const state = new HostStateFile(file);
    state.change({ port: 27_182 });
    state.remember('/a', 'A', new Date('2026-01-01T00:00:00Z'));
    state.remember('/b', 'B', new Date('2026-01-02T00:00:00Z'));
    state.remember('/a', 'A', new Date('2026-01-03T00:00:00Z'));
    const again = new HostStateFile(file).value;
    expect(again).toEqual(state.value);
    expect(again.port).toBe(27_182);
    expect(again.recent.map(({ path }) => path)).toEqual(['/a', '/b']);
    expect(again.recent[0]?.opened).toBe('2026-01-03T00:00:00.000Z');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['host.json']);
  });

  it.skipIf(process.platform === 'win32')('is for the user alone: it holds the key of the tokens', () => {
    new HostStateFile(file).change({});
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is bounded', () => {
    const state = new HostStateFile(file);
    for (let number = 0; number < 50; number += 1) state.remember(`/${number}`, 'x'.repeat(1000));
    expect(state.value.recent).toHaveLength(20);
    expect(new HostStateFile(file).value.recent).toHaveLength(20);
  });

  it.each(['', '{', 'null', '[]', '{"secret":"short"}', '\0'])('begins anew where it cannot be read: %j', (text) => {
    const path = join(folder, 'host.json');
    writeFileSync(path, text);
    expect(new HostStateFile(path).value).toMatchObject({ recent: [], port: null });
  });

  it('keeps what can be read where a part is odd', () => {
    const state = new HostStateFile(file);
    state.change({});
    const odd = { ...JSON.parse(readFileSync(file, 'utf8')), recent: [{ path: 7 }], port: 'x' };
    writeFileSync(file, JSON.stringify(odd));
    expect(new HostStateFile(file).value).toMatchObject({ secret: state.value.secret, recent: [], port: null });
  });
});
