import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../../../electron/core/import/archive/open-archive.ts';
import { zipOf } from '../../../support/containers.ts';
import { aReply, perRecord, warcRecord } from '../../../support/web-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'wacz-'));
afterAll(() => rmSync(folder, { recursive: true }));

const warc = perRecord([warcRecord('response', aReply('<html>x</html>'))]);
const hashOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

async function opened(resources: unknown, members = [{ name: 'archive/data.warc.gz', content: warc }]) {
  const path = join(folder, 'x.wacz');
  const told = Buffer.from(JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources }));
  writeFileSync(path, zipOf([{ name: 'datapackage.json', content: told }, ...members]));
  const names: string[] = [];
  for await (const entry of openArchive(path, 'zip')) {
    if ('stream' in entry) for await (const _ of entry.stream);
    names.push('code' in entry ? `${entry.name}: ${entry.code} ${entry.detail.reason}` : entry.name);
  }
  return names;
}

describe('a WACZ', () => {
  const members = ['datapackage.json', 'archive/data.warc.gz'];
  it('has the hashes of its members checked', async () => {
    expect(await opened([{ path: 'archive/data.warc.gz', hash: hashOf(warc) }])).toEqual(members);
    expect(await opened([{ path: 'archive/data.warc.gz', hash: hashOf(Buffer.from('x')) }])).toEqual([
      ...members,
      'archive/data.warc.gz: import/malformed hash',
    ]);
    expect(await opened([{ path: 'pages/pages.jsonl', hash: hashOf(warc) }])).toEqual([
      ...members,
      'pages/pages.jsonl: import/malformed member missing',
    ]);
  });

  it.each([[null], [[null, { path: 7 }]], ['x']])('takes a list that is none for none: %j', async (resources) => {
    expect(await opened(resources)).toEqual(members);
  });
});
