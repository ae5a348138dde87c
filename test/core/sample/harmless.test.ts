import { parse } from 'tldts';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDecisions } from '../../../electron/core/sample/decisions.ts';
import { sampleFiles } from '../../../electron/core/sample/sample-files.ts';
import { type ReadMail, readSample } from './collection.ts';

let mails: ReadMail[];
/** All that can be read in the sample: raw bytes, decoded texts, markup, and what a reporter wrote on it. */
let texts: [string, string][];
beforeAll(async () => {
  mails = await readSample();
  const attached = mails.flatMap(({ parsed }) =>
    parsed.attachments.filter(({ contentType }) => contentType === 'message/rfc822'),
  );
  texts = [
    ...mails.map(({ place, bytes }): [string, string] => [place, bytes.toString('latin1')]),
    ...mails.map(({ place, text, parsed }): [string, string] => [
      place,
      `${parsed.subject}\n${text}\n${parsed.html || ''}`,
    ]),
    ...attached.map(({ content }): [string, string] => ['attached', content.toString('latin1')]),
    ...sampleFiles()
      .filter(({ path }) => path.endsWith('.txt'))
      .map(({ path, bytes }): [string, string] => [
        path,
        Buffer.from(bytes).toString('utf8').replace('readers.zip', ''),
      ]),
    ['decisions', JSON.stringify(sampleDecisions)],
  ];
});

const all = (pattern: RegExp): { place: string; hit: string }[] =>
  texts.flatMap(([place, text]) => [...text.matchAll(pattern)].map(([hit]) => ({ place, hit })));

describe('nothing in the sample is anybody’s', () => {
  it('names only domains that RFC 2606 reserves', () => {
    const named = all(/(?<=@|:\/\/|from |by |helo=)[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi);
    expect(named.length).toBeGreaterThan(300);
    for (const { place, hit } of named) {
      if (/^[\d.]+$/.test(hit)) continue;
      expect(hit, place).toMatch(/\.(?:example|test)$/i);
    }
  });

  it('has no word that is a name under a suffix of the public list', () => {
    for (const { place, hit } of all(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi)) {
      expect(parse(hit).isIcann === true && parse(hit).domain !== null, `${hit} in ${place}`).toBe(false);
    }
  });

  it('names only addresses of the documentation networks', () => {
    const four = all(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g);
    expect(four.length).toBeGreaterThan(100);
    for (const { place, hit } of four) expect(hit, place).toMatch(/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./);
    const six = all(/(?<=IPv6:)[0-9a-f:]+/gi);
    expect(six.length).toBeGreaterThan(0);
    for (const { place, hit } of six) expect(hit, place).toMatch(/^2001:db8:/);
  });

  it('has telephone numbers and accounts that nobody can have', () => {
    const phones = all(/(?<![\d-])0\d{1,3}-\d{2,4}-\d{4}(?!\d)/g);
    expect(phones.length).toBeGreaterThan(3);
    for (const { place, hit } of phones) expect(hit, place).toMatch(/^0[59]0-0000-/);
    // 555-0100 to 555-0199 are kept for fiction in the North American plan.
    for (const { place, hit } of all(/\+\d[\d -]{8,}/g)) expect(hit.trim(), place).toMatch(/^\+1 202-555-01\d\d$/);
    for (const { place, hit } of all(/[\p{Script=Han}]+銀行/gu)) expect(hit, place).toContain('架空');
    for (const { place, hit } of all(/〒\d{3}-\d{4}/g)) expect(hit, place).toBe('〒000-0000');
    for (const { place, hit } of all(/\b[A-Z0-9*]{4}-[A-Z0-9*]{6}-[A-Z0-9*]{4}\b/g))
      expect(hit, place).toMatch(/^TEST-|^\*/);
  });

  it('says that it is fiction', () => {
    const readme = sampleFiles().find(({ path }) => path === 'README.txt');
    expect(Buffer.from(readme?.bytes ?? []).toString('utf8')).toMatch(/^これは架空の事件です \/ This is fiction\n/);
  });
});
