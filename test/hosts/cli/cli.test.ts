import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../shared/domain/ledger.ts';
import { aFolder, aMail, openedCase } from '../../support/cases.ts';
import { ashiato, asked, bin, hasProgram, root, run } from './command-line.ts';
import { documented } from './documented.ts';
import { allAre, aStory, type Story } from './story.ts';

let story: Story;
beforeAll(async () => {
  story = await aStory();
}, 60_000);

describe('case', () => {
  it('is story.created, and is not story.created twice', async () => {
    expect(story.created.code).toBe(0);
    expect(story.created.lines).toHaveLength(1);
    allAre(documented.caseInfo, story.created.lines);
    const again = await asked(['case', 'create', story.path]);
    expect(again).toMatchObject({ code: 2, last: { kind: 'error', code: 'case/exists' } });
    allAre(documented.error, again.lines);
  });

  it('tells what is in it, in both languages', async () => {
    const english = await ashiato(['case', 'info', story.path]);
    const japanese = await ashiato(['case', 'info', story.path], { env: { LC_ALL: 'ja_JP.UTF-8' } });
    expect(english.stdout.toString()).toMatch(/^Originals {2,}5 /m);
    expect(english.stdout.toString()).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    expect(japanese.stdout.toString()).toMatch(/^原本 {2,}5 /m);
    expect(japanese.stdout.toString()).not.toContain('Originals');
    expect([english.code, english.stderr, japanese.code, japanese.stderr]).toEqual([0, '', 0, '']);
  });

  it('has one digest, before and after a rebuild', async () => {
    const before = await asked(['case', 'digest', story.path]);
    const rebuilt = await asked(['case', 'rebuild', story.path]);
    allAre(documented.digest, [before.last, rebuilt.last]);
    expect(rebuilt.last.digest).toBe(before.last.digest);
    expect([before.code, rebuilt.code]).toEqual([0, 0]);
  });

  it('holds, and does not when a byte of an original has changed', async () => {
    const check = await asked(['case', 'verify', story.path]);
    expect(check).toMatchObject({ code: 0, last: { ok: true, problems: [] } });
    allAre(documented.caseCheck, [check.last]);
    expect(check.last.checked).toMatchObject({ originals: 5, anchors: 1, database: true });

    const original = join(story.path, 'originals', story.first.source.slice(0, 2), story.first.source);
    const bytes = readFileSync(original);
    const changed = Buffer.from(bytes);
    changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1;
    writeFileSync(original, changed);
    try {
      const damaged = await asked(['case', 'verify', story.path]);
      expect(damaged).toMatchObject({ code: 4, last: { ok: false } });
      expect(JSON.stringify(damaged.last.problems)).toContain('original/changed');
      allAre(documented.caseCheck, [damaged.last]);
    } finally {
      writeFileSync(original, bytes);
    }
  });

  it('that somebody has open is not opened: who and since when', async () => {
    const held = await openedCase(story.path);
    try {
      const locked = await asked(['case', 'info', story.path]);
      expect(locked).toMatchObject({ code: 3, last: { kind: 'error', code: 'case/locked' } });
      const { details, message } = locked.last as { details: Record<string, unknown>; message: string };
      expect(details).toMatchObject({ since: '2026-01-02T03:04:05.000Z', process: process.pid });
      expect(message).toContain(String(details.who));
      expect(message).toMatch(/since 2026-01-02.03:04:05/);
      const told = await ashiato(['case', 'info', story.path, '--lang', 'ja']);
      expect([told.code, told.stdout.length]).toEqual([3, 0]);
      expect(told.stderr).toMatch(/^このケースは使用中です.*03:04:05/);
    } finally {
      await held.close();
    }
  });

  it('that is none is not opened', async () => {
    expect(await asked(['case', 'info', join(story.folder, 'nowhere.ashiato')])).toMatchObject({
      code: 3,
      last: { code: 'case/not-found' },
    });
    expect(await asked(['message', 'list', story.collection])).toMatchObject({
      code: 3,
      last: { code: 'case/not-a-case' },
    });
  });
});

describe('import', () => {
  it('ends with a ledger that adds up and names what failed, with 1', () => {
    const ledger = story.imported.last as unknown as Ledger;
    expect(story.imported.code).toBe(1);
    expect(story.imported.stderr).toBe('');
    allAre(documented.ledger, [ledger]);
    allAre(documented.progress, story.imported.lines.slice(0, -1));
    expect(ledger).toMatchObject({ found: 5, stored: 4, seen: 0, failed: 1, cancelled: false });
    expect(ledger.found).toBe(ledger.stored + ledger.seen + ledger.failed);
    expect(ledger.accounted).toBe(ledger.bytes);
    expect(ledger.failures).toMatchObject([{ code: 'import/empty', name: 'notes.txt', offset: 0 }]);
  });

  it('of the same mails adds nothing and ends with 0', async () => {
    const again = await asked(['import', story.path, story.collection]);
    expect(again).toMatchObject({ code: 0, last: { found: 4, stored: 0, seen: 4, failed: 0 } });
  });

  it('tells people in words, with nothing on stderr that is no terminal', async () => {
    const told = await ashiato(['import', story.path, story.collection, story.notes, '--lang', 'ja']);
    expect(told.code).toBe(1);
    expect(told.stderr).toBe('');
    expect(told.stdout.toString()).toContain('見つかった項目 5 ＝ 保存 0 ＋ 保存済み 4 ＋ 失敗 1');
    expect(told.stdout.toString()).toContain('notes.txt');
  });

  const hasScript = hasProgram('script');
  const onTerminal = hasScript
    ? 'shows progress on a terminal'
    : 'shows progress on a terminal (skipped: no script(1))';
  it.skipIf(!hasScript)(onTerminal, async () => {
    const out = join(story.folder, 'told.txt');
    const line = `"${process.execPath}" "${bin}" import "${story.path}" "${story.collection}" "${story.notes}" > "${out}"`;
    const screen = await run('script', ['-qec', line, '/dev/null']);
    expect(screen.code).toBe(1);
    expect(screen.stdout.toString()).toMatch(/^\r\x1b\[2K\S/);
    // The last thing written takes the line off the screen again.
    expect(screen.stdout.toString()).toMatch(/\r\x1b\[2K$/);
    expect(readFileSync(out, 'utf8')).toMatch(/^Found 5 = /);
    const bytes = await run('script', [
      '-qec',
      `"${process.execPath}" "${bin}" message raw "${story.path}" ${story.first.id}`,
      '/dev/null',
    ]);
    expect(bytes.stdout.toString()).toMatch(/^00000000 {2}[0-9a-f]{2} /);
  });
});

describe('a large case', () => {
  const folder = aFolder('large');
  const large = join(folder, 'large.ashiato');
  const mailCount = 3000;
  const box = join(folder, 'large.mbox');

  beforeAll(async () => {
    const mails = Array.from({ length: mailCount }, (_, n) => {
      const mail = aMail(
        { From: `a${n}@b.example`, To: 'c@d.example', Subject: `No ${n}` },
        `${'word '.repeat(60)}${n}\r\n`,
      );
      return `From a@b.example Mon Feb  5 10:11:12 2018\r\n${mail}\r\n`;
    });
    writeFileSync(box, mails.join(''));
    await ashiato(['case', 'create', large]);
  });

  it('is left whole by Ctrl-C in the middle of an import, which goes on when it is run again', async () => {
    let sent = false;
    const interrupt = {
      onStdout: (_soFar: string, child: { kill(signal: 'SIGINT'): boolean }) => {
        if (!sent) child.kill('SIGINT');
        sent = true;
      },
    };
    const stopped = await asked(['import', large, box], interrupt);
    expect(stopped.code).toBe(130);
    expect(stopped.last).toMatchObject({ kind: 'ledger', cancelled: true });
    allAre(documented.ledger, [stopped.last]);
    const resumed = await asked(['import', large, box]);
    expect(resumed).toMatchObject({ code: 0, last: { found: mailCount, failed: 0, cancelled: false } });
    const stored = Number(stopped.last.stored);
    expect(stored).toBeLessThan(mailCount);
    expect(Number(resumed.last.stored) + stored).toBeGreaterThanOrEqual(mailCount);

    // `| head` closes the pipe after the first line; that is no failure.
    const command = `set -o pipefail; "${process.execPath}" "${bin}" message list "${large}" --json | head -n 1`;
    const piped = await run('bash', ['-c', command]);
    expect([piped.code, piped.stderr]).toEqual([0, '']);
    expect(JSON.parse(piped.stdout.toString())).toMatchObject({ kind: 'message' });
  }, 60_000);
});

describe('wrong use', () => {
  it.each([
    ['a command that is not there', ['case', 'burn', 'x']],
    ['nothing to work on', ['message', 'show', 'x']],
    ['too much', ['case', 'info', 'CASE', 'y']],
    ['an option that is not there', ['case', 'info', 'x', '--quiet']],
    ['a language that it does not speak', ['case', 'info', 'x', '--lang', 'fr']],
    ['a format that it does not write', ['timeline', 'export', 'CASE', '--format', 'pdf', '--out', 'x']],
    ['a number that is none', ['message', 'list', 'CASE', '--limit', 'many']],
  ])('is refused with 2 and a word on it: %s', async (_what, args) => {
    const told = await ashiato(args.map((word) => (word === 'CASE' ? story.path : word)));
    expect(told.code).toBe(2);
    expect(told.stdout.length).toBe(0);
    expect(told.stderr).not.toBe('');
    expect(told.stderr).not.toMatch(/^\s+at /m);
  });

  it('of nothing at all shows the help, and asking for it is no mistake', async () => {
    const [nothing, help, one] = await Promise.all([
      ashiato([]),
      ashiato(['--help', '--lang', 'ja']),
      ashiato(['event', 'add', '--help']),
    ]);
    expect([nothing.code, nothing.stdout.length]).toEqual([2, 0]);
    expect(nothing.stderr).toContain('bundle verify DIR');
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect(help.stdout.toString()).toContain('終了コード');
    expect(one.stdout.toString()).toContain('--quote TEXT');
  });
});

describe('npm run -s ashiato', () => {
  const hasNpm = hasProgram('npm');
  it.skipIf(!hasNpm)('means paths from where they were typed', async () => {
    const args = ['--prefix', root, 'run', '-s', 'ashiato', '--', 'case', 'info', basename(story.path), '--json'];
    const ran = await run('npm', args, { cwd: story.folder });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(JSON.parse(ran.stdout.toString())).toMatchObject({ kind: 'case', name: 'story' });
    expect(existsSync(join(root, basename(story.path)))).toBe(false);
  });
});
