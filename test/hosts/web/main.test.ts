import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterAsPage, send } from '../../support/hosts/http-client.ts';

const main = fileURLToPath(new URL('../../../electron/hosts/web/main.ts', import.meta.url));
let root: string;
const started: ChildProcess[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ashiato-main-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

function run(args: string[], lang = 'C') {
  const env = { ...process.env, LC_ALL: lang, ASHIATO_DATA: join(root, 'data') };
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const line = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => said.out.includes('\n') && resolve(said.out));
    void ended.then(() => reject(new Error(said.err)));
  });
  line.catch(() => {});
  return { child, said, ended, line };
}

describe('node electron/hosts/web/main.ts', () => {
  it.each([
    ['C', /^Ashiato is open at (http:\S+)\n$/],
    ['ja_JP.UTF-8', /^Ashiato をブラウザーで開く: (http:\S+)\n$/],
  ])('says one line in the language of the terminal (%s), serves, and ends whole', async (lang, expected) => {
    const host = run(['--port', '0'], lang);
    const url = expected.exec(await host.line)?.[1] ?? '';
    const page = await enterAsPage(url);
    expect(await page.host('about')).toEqual({ version: expect.any(String), host: 'web', connections: 0 });
    const token = await page.host('newCase', { name: 'a' });
    expect(await page.call('case.create', { path: token })).toMatchObject({ value: { kind: 'case' } });
    host.child.kill('SIGTERM');
    expect(await host.ended).toBe(0);
    expect(host.said.err).toBe('');
    page.replies.close();

    // The lock is free, the case is known, its token is the same, and the old cookie opens nothing.
    const next = run(['--port', '0', '--open', join(root, 'data', 'cases', 'a.ashiato')]);
    const address = new URL(/(http:\S+)/.exec(await next.line)?.[1] ?? '');
    expect(decodeURIComponent(address.hash)).toBe(`#/c/${token}/messages`);
    const again = await enterAsPage(address.href);
    expect(await again.host('recentCases')).toMatchObject([{ token, name: 'a' }]);
    expect(await again.call('case.open', { path: token })).toMatchObject({ value: { kind: 'case' } });
    expect((await send(again.port, { path: '/', headers: { cookie: page.cookie } })).status).toBe(401);
    again.replies.close();
    next.child.kill('SIGINT');
    expect(await next.ended).toBe(0);
  });

  it('keeps its port from one start to the next', async () => {
    const first = run([]);
    await first.line;
    const port = new URL(/(http:\S+)/.exec(first.said.out)?.[1] ?? '').port;
    expect(JSON.parse(readFileSync(join(root, 'data', 'host.json'), 'utf8')).port).toBe(Number(port));
    first.child.kill('SIGTERM');
    await first.ended;
    const second = run([]);
    await second.line;
    expect(new URL(/(http:\S+)/.exec(second.said.out)?.[1] ?? '').port).toBe(port);
  });

  it.each([['--port', 'x'], ['--port', '70000'], ['--nope'], ['stray']])('refuses %s %s', async (...args) => {
    const host = run(args);
    expect(await host.ended).toBe(2);
    expect(host.said.err).toMatch(/^node electron\/hosts\/web\/main\.ts/);
  });

  it('says when the port is taken', async () => {
    const first = run(['--port', '0']);
    await first.line;
    const port = new URL(/(http:\S+)/.exec(first.said.out)?.[1] ?? '').port;
    const second = run(['--port', port]);
    expect(await second.ended).toBe(1);
    expect(second.said.err).toContain(port);
    expect(second.said.err.trim().split('\n')).toHaveLength(1);
  });
});
