import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../../shared/domain/message.ts';
import { sha256 } from '../../support/events.ts';
import { commanding } from '../../support/hostile-text.ts';
import { ashiato, asked } from './command-line.ts';
import { documented } from './documented.ts';
import { allAre, aStory, type Story } from './story.ts';

let story: Story;
beforeAll(async () => {
  story = await aStory();
}, 60_000);

describe('messages', () => {
  it('are listed in the shape that is promised, each with its own bytes', () => {
    expect(story.messages).toHaveLength(4);
    allAre(documented.message, story.messages);
    for (const { id, sha256: hash, source, offset, length } of story.messages) {
      const original = readFileSync(join(story.path, 'originals', source.slice(0, 2), source));
      expect(sha256(original.subarray(offset, offset + length))).toBe(hash);
      expect(id).toBe(hash);
    }
    const undated = story.messages.find(({ subject }) => subject === 'points');
    expect(undated?.moments).toContainEqual(
      expect.objectContaining({ by: 'date-header', raw: 'not a date', edtf: null }),
    );
  });

  it('are shown one by one, by the beginning of their id', async () => {
    const shown = await asked(['message', 'show', story.path, story.first.id.slice(0, 8)]);
    expect(shown.code).toBe(0);
    allAre(documented.message, shown.lines);
    expect(shown.last.id).toBe(story.first.id);
    const told = await ashiato(['message', 'show', story.path, story.first.id]);
    expect(told.stdout.toString()).toContain('http'.replace('tt', 'xx'));
    expect(told.stdout.toString()).not.toMatch(/https?:/);
  });

  it('drive no terminal', async () => {
    const told = await ashiato(['message', 'list', story.path]);
    expect(told.stdout.toString()).toContain('[U+001B][2J');
    expect(told.stdout.toString()).not.toMatch(commanding);
  });

  it('give their parts', async () => {
    const { id } = story.first;
    const raw = await ashiato(['message', 'raw', story.path, id]);
    expect(sha256(raw.stdout)).toBe(id);
    const piece = await asked(['message', 'raw', story.path, id, '--offset', '3', '--length', '5']);
    allAre(documented.bytes, piece.lines);
    expect(Buffer.from(String(piece.last.base64), 'base64')).toEqual(raw.stdout.subarray(3, 8));
    const hops = await asked(['message', 'hops', story.path, id]);
    allAre(documented.hop, hops.lines);
    expect(hops.last).toMatchObject({ fromIp: '192.0.2.7', by: 'mx.reader.example' });
    const thread = await asked(['message', 'thread', story.path, id]);
    allAre(documented.row, thread.lines);
    expect(thread.lines).toHaveLength(2);
    const mentions = await asked(['message', 'mentions', story.path, id]);
    allAre(documented.mention, mentions.lines);
    expect(mentions.lines.length).toBeGreaterThan(3);
    const links = await asked(['message', 'links', story.path, id]);
    allAre(documented.link, links.lines);
    expect(links.lines.length).toBeGreaterThan(0);
    const page = story.messages.find(({ html }) => html);
    const markup = await asked(['message', 'html', story.path, page?.id ?? '']);
    allAre(documented.html, markup.lines);
    expect(markup.last.targets).toEqual([expect.stringContaining('track.example/p.gif')]);
    const decodings = await asked(['message', 'decodings', story.path, id]);
    allAre(documented.decoding, decodings.lines);
    expect(decodings.lines.filter(({ chosen }) => chosen)).toHaveLength(1);
  });

  it('come as rows, newest first', async () => {
    const rows = await asked(['message', 'rows', story.path]);
    allAre(documented.row, rows.lines.slice(0, -1));
    expect(rows.last).toEqual({ kind: 'count', total: 4 });
    const claims = rows.lines.slice(0, -1).map(({ moment }) => moment as { by: string; edtf: string } | null);
    const dates = claims.flatMap((claim) => (claim?.by === 'date-header' ? claim.edtf : []));
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(dates).toHaveLength(3);
    const found = await asked(['message', 'rows', story.path, 'points', '--limit', '1']);
    expect(found.lines.map(({ kind }) => kind)).toEqual(['row', 'count']);
  });
});

describe('search', () => {
  it('gives story.messages with what matched in the original text, then how many there are', async () => {
    const found = await asked(['search', story.path, '振込先']);
    expect(found.code).toBe(0);
    expect(found.lines).toHaveLength(2);
    allAre(documented.hit, found.lines.slice(0, -1));
    expect(found.last).toEqual({ kind: 'count', total: 1 });
    const [hit] = found.lines as unknown as [Message & { matches: { field: string; start: number; end: number }[] }];
    expect(hit.matches.map(({ start, end }) => hit.text?.slice(start, end))).toEqual(['振込先']);
    const limited = await asked(['search', story.path, 'decoy', '--limit', '1']);
    expect(limited.lines).toHaveLength(2);
    expect(Number(limited.last.total)).toBeGreaterThan(1);
    const told = await ashiato(['search', story.path, '振込先', '--lang', 'ja']);
    expect(told.stdout.toString()).toContain('[振込先]');
    expect(told.stdout.toString()).toMatch(/^1 件見つかりました\n/m);
  });
});

describe('the graph', () => {
  it('has mentions, entities and links, each with its reasons', async () => {
    const mentions = await asked(['mention', 'list', story.path, '--kind', 'phone']);
    allAre(documented.mention, mentions.lines);
    expect(mentions.lines.map(({ raw }) => raw)).toEqual(['090-1234-5678']);
    const entities = await asked(['entity', 'list', story.path]);
    allAre(documented.entity, entities.lines);
    const often = await asked(['entity', 'list', story.path, '--sort', 'documents', '--limit', '2']);
    allAre(documented.entity, often.lines);
    expect(often.lines).toHaveLength(2);
    const links = await asked(['link', 'list', story.path]);
    allAre(documented.link, links.lines);
    const ids = often.lines.map(({ id }) => String(id));
    const shown = await asked(['entity', 'show', story.path, ids[0]?.slice(0, 8) ?? '']);
    allAre(documented.entity, shown.lines);
    allAre(documented.graph, (await asked(['graph', 'show', story.path, ...ids, '--depth', '1'])).lines);
    const way = await asked(['graph', 'path', story.path, ...ids]);
    allAre(documented.link, way.lines.slice(0, -1));
    allAre(documented.path, [way.last]);
    const [link] = links.lines;
    const decided = await asked(['link', 'decide', story.path, String(link?.id), 'rejected', '--why', 'not he']);
    expect(decided).toMatchObject({ code: 0, last: { kind: 'link', standing: 'rejected' } });
    const taken = await asked(['decision', 'undo', story.path]);
    allAre(documented.undone, taken.lines);
    expect(taken.last).toMatchObject({ verb: 'undo', decision: 'link.decide', canRedo: true });
  });

  it('refuses kinds that it does not have', async () => {
    expect(await asked(['mention', 'list', story.path, '--kind', 'zodiac'])).toMatchObject({
      code: 2,
      last: { code: 'request/invalid' },
    });
  });
});

describe('sources', () => {
  it('are listed, shown, counted and read', async () => {
    const list = await asked(['source', 'list', story.path]);
    allAre(documented.source, list.lines);
    expect(list.lines).toHaveLength(5);
    const shown = await asked(['source', 'show', story.path, story.first.source.slice(0, 9)]);
    expect(shown.last).toMatchObject({ sha256: story.first.source, found: 1, failed: 0, read: true });
    const failures = await asked(['source', 'failures', story.path]);
    allAre(documented.failure, failures.lines);
    expect(failures.lines).toHaveLength(1);
    const { source, offset, length } = story.first;
    const bytes = (await ashiato(['source', 'raw', story.path, source])).stdout;
    expect(sha256(bytes.subarray(offset, offset + length))).toBe(story.first.sha256);
    const log = await asked(['log', 'list', story.path]);
    expect(log.lines.every(({ kind, hash, prev }) => kind && hash && prev)).toBe(true);
    expect(log.lines.map(({ kind }) => kind)).toContain('source.acquire');
  });
});
