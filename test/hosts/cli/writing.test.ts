import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { graphFormats, timelineFormats } from '../../../shared/contract/formats.ts';
import { aFolder } from '../../support/cases.ts';
import { sha256 } from '../../support/events.ts';
import { ashiato, asked, hasProgram, run } from './command-line.ts';
import { documented } from './documented.ts';
import { allAre, aStory, type Story } from './story.ts';

let story: Story;
beforeAll(async () => {
  story = await aStory();
}, 60_000);

describe('events', () => {
  it('are story.added from quotes, and listed', async () => {
    expect(story.added.code).toBe(0);
    allAre(documented.event, story.added.lines);
    expect(story.added.last).toMatchObject({
      title: { ja: '最初のメール', en: 'First mail' },
      part: 1,
      note: false,
      citations: [{ document: story.first.id, exact: 'はじめまして', field: 'text', start: 0 }],
    });
    const list = await asked(['event', 'list', story.path]);
    allAre(documented.event, list.lines);
    expect(list.lines).toContainEqual(story.added.last);
  });

  it('with a quote that is not in the document are refused, and nothing is added', async () => {
    const args = ['event', 'add', story.path, '--from', story.first.id, '--quote', 'はじめまして、', '--title', 'x'];
    expect(await asked(args)).toMatchObject({ code: 2, last: { code: 'anchor/quote-not-found' } });
    expect((await asked(['case', 'info', story.path])).last.counts).toMatchObject({ events: 1 });
  });

  it('are changed where it is said, removed and brought back', async () => {
    const note = await asked(['event', 'add', story.path, '--note', '--title', 'A thought', '--when', '2018-03']);
    expect(note.last).toMatchObject({ note: true, citations: [] });
    const id = String(note.last.id).slice(0, 12);
    const change = await asked(['event', 'change', story.path, id, '--title-ja', '考え', '--part', '2']);
    expect(change.last).toMatchObject({
      id: note.last.id,
      title: { en: 'A thought', ja: '考え' },
      part: 2,
      note: true,
    });
    expect(change.last.moments).toEqual(note.last.moments);
    const kept = await asked(['event', 'change', story.path, String(story.added.last.id), '--text', 'It began here.']);
    expect(kept.last).toMatchObject({ text: { en: 'It began here.' }, citations: story.added.last.citations, part: 1 });
    await asked(['event', 'change', story.path, String(story.added.last.id), '--when', 'none', '--part', 'none']);
    const removed = await asked(['event', 'remove', story.path, id]);
    allAre(documented.removed, removed.lines);
    await asked(['decision', 'undo', story.path]);
    const { lines } = await asked(['event', 'list', story.path]);
    expect(lines).toContainEqual(change.last);
    expect(lines.find((event) => event.id === story.added.last.id)).toMatchObject({
      part: null,
      moments: (story.added.last.moments as object[]).slice(1),
    });
    expect(await asked(['event', 'remove', story.path, 'ffff'])).toMatchObject({
      code: 2,
      last: { code: 'event/not-found' },
    });
  });
});

describe('exports', () => {
  const out = aFolder('exports');
  const sniff: Record<string, RegExp> = {
    timelinejs: /^\{[\s\S]*"events"/,
    'timesketch-csv': /^message,datetime,timestamp_desc/,
    'timesketch-jsonl': /^\{.*"timestamp_desc"/,
    csv: /^\ufeff/,
    markdown: /^# /,
    html: /^<!doctype html>/i,
    ftm: /^\{"id":/,
    gexf: /^<\?xml/,
  };

  it.each([...timelineFormats.map((f) => ['timeline', f]), ...graphFormats.map((f) => ['graph', f])] as const)(
    '%s as %s',
    async (noun, format) => {
      const target = join(out, `${noun}-${format}.${format}`);
      const { code, last } = await asked([noun, 'export', story.path, '--format', format, '--out', target]);
      expect(code).toBe(0);
      allAre(documented.exported, [last]);
      for (const file of last.files as { path: string; sha256: string; bytes: number }[]) {
        const bytes = readFileSync(file.path);
        expect([sha256(bytes), bytes.length]).toEqual([file.sha256, file.bytes]);
        if (noun === 'timeline' || format !== 'csv') expect(bytes.toString('utf8')).toMatch(sniff[format] ?? /^$/);
        expect(dirname(file.path)).toBe(out);
      }
    },
  );

  it('do not write over what is there, and leave nothing half-written', async () => {
    const target = join(story.folder, 'mine.html');
    writeFileSync(target, 'mine');
    const args = ['timeline', 'export', story.path, '--format', 'html', '--out', target];
    expect(await asked(args)).toMatchObject({ code: 2, last: { code: 'export/target-exists' } });
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(readdirSync(story.folder).filter((name) => name.includes('mine'))).toEqual(['mine.html']);
  });

  it('are previewed without a file', async () => {
    const timeline = await asked(['timeline', 'preview', story.path, '--format', 'markdown', '--lang', 'en']);
    const graph = await asked(['graph', 'preview', story.path, '--format', 'gexf']);
    allAre(documented.preview, [...timeline.lines, ...graph.lines]);
    expect(JSON.stringify(timeline.last)).toContain('はじめまして');
  });
});

describe('bundle', () => {
  const bag = join(aFolder('bundle'), 'bag');

  it('is written, is accepted by sha256sum, and a flipped byte is found', async () => {
    const written = await asked(['bundle', 'export', story.path, '--out', bag, '--organization', 'Kawara Press']);
    expect(written.code).toBe(0);
    allAre(documented.exported, [written.last]);
    expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toContain('Source-Organization: Kawara Press\n');
    if (hasProgram('sha256sum')) {
      const standard = await run('sha256sum', ['-c', '--strict', 'manifest-sha256.txt'], { cwd: bag });
      expect([standard.code, standard.stderr]).toEqual([0, '']);
    }
    const holds = await asked(['bundle', 'verify', bag]);
    expect(holds).toMatchObject({ code: 0, last: { ok: true, problems: [] } });
    allAre(documented.bundleCheck, [holds.last]);
    expect(await asked(['bundle', 'export', story.path, '--out', bag])).toMatchObject({
      code: 2,
      last: { code: 'export/target-exists' },
    });

    const [original = ''] = readdirSync(join(bag, 'data', 'originals'));
    const file = join(bag, 'data', 'originals', original);
    const bytes = readFileSync(file);
    bytes[7] = (bytes[7] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const broken = await asked(['bundle', 'verify', bag]);
    expect(broken).toMatchObject({ code: 4, last: { ok: false } });
    expect(JSON.stringify(broken.last.problems)).toContain(original);
    const told = await ashiato(['bundle', 'verify', bag, '--lang', 'ja']);
    expect(told.code).toBe(4);
    expect(told.stdout.toString()).toMatch(/^資料に問題があります/);
  });

  it('that is none does not verify', async () => {
    expect(await asked(['bundle', 'verify', story.collection])).toMatchObject({
      code: 4,
      last: { code: 'bundle/invalid' },
    });
  });
});
