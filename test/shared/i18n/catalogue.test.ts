import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../electron/core/import/limits.ts';
import { type ErrorDetails, errorCodes } from '../../../shared/errors.ts';
import { errorText } from '../../../shared/i18n/catalogue.ts';
import { limitWords, reasonDetails } from '../../../shared/i18n/detail-words.ts';
import { errorTexts } from '../../../shared/i18n/error-texts.ts';
import { namesIn } from '../../../shared/i18n/fill.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { commanding, hostileText } from '../../support/hostile-text.ts';

const languages: Language[] = ['ja', 'en'];
const codes = fc.constantFrom(...errorCodes);
const language = fc.constantFrom(...languages);
const root = new URL('../../../', import.meta.url).pathname;

describe('errorText', () => {
  it.each(errorCodes)('%s is whole without any detail, and says what to do', (code) => {
    for (const one of languages) {
      const text = errorText(code, {}, one);
      expect(text).not.toMatch(/[{}[\]]|undefined|null|\(\)|（）| {2}| [.,;:](?: |$)|。。/);
      expect(text).toMatch(one === 'ja' ? /。$/ : /[.]$/);
      expect(text.split(one === 'ja' ? '。' : '. ').length).toBeGreaterThanOrEqual(2);
    }
  });

  it('keeps every detail in a stretch that goes with it, under the same names in both languages', () => {
    for (const [code, texts] of Object.entries(errorTexts)) {
      for (const text of Object.values(texts)) expect(text.replace(/\[[^[\]]*\]/g, ''), code).not.toMatch(/[{}[\]]/);
      expect(new Set(namesIn(texts.ja)), code).toEqual(new Set(namesIn(texts.en)));
    }
  });

  it('says who holds the case and since when', () => {
    const details = { who: 'hana@desk', since: '2026-01-02T03:04:05.678Z', process: 4711 };
    expect(errorText('case/locked', details, 'en')).toContain(
      'in use by hana@desk since 2026-01-02 03:04:05 UTC (process 4711).',
    );
    expect(errorText('case/locked', details, 'ja')).toContain(
      '使用中です（hana@desk）。2026-01-02 03:04:05 UTC から開かれています（プロセス 4711）。',
    );
    expect(errorText('case/locked', { who: 'unknown', since: 'unknown', process: 0 }, 'en')).toContain(
      'in use. Nothing',
    );
  });

  it('names limits and reasons of the system in words', () => {
    expect(errorText('import/limit', { limit: 'messageBytes', size: 134217729 }, 'en')).toContain(
      '(limit: the size of one message) (134,217,729 bytes)',
    );
    expect(errorText('export/not-writable', { path: '/x', reason: 'ENOSPC' }, 'ja')).toContain(
      '：/x（ディスクに空きがありません）',
    );
    expect(errorText('internal', { system: 'EIO' }, 'en')).toContain('(the disk failed)');
  });

  it('knows every limit that an import can reach', () => {
    for (const name of Object.keys(limits)) expect(limitWords).toHaveProperty([name]);
  });

  it('knows every reason that a failure of the import carries as a word', () => {
    const found = sources('electron/core/import').flatMap((text) => [...text.matchAll(/detail: \{ reason: '(\w+)'/g)]);
    expect(found.length).toBeGreaterThan(3);
    for (const [, reason] of found) expect(reasonDetails).toHaveProperty([reason ?? '']);
  });

  it('names every detail that the engine gives', () => {
    const given = sources('electron').flatMap((text) => [
      ...text.matchAll(/new AppError\(\s*'([\w/-]+)', \{ (\w+(?:: [^,{}]+)?(?:, \w+(?:: [^,{}]+)?)*) \}/g),
    ]);
    expect(given.length).toBeGreaterThan(15);
    for (const [, code = '', body = ''] of given) {
      const names = body.split(', ').map((part) => part.split(':')[0]?.trim() ?? '');
      const known = namesIn((errorTexts as Record<string, { en: string }>)[code]?.en ?? '');
      for (const name of names) expect(known, `${code} ${name}`).toContain(name);
    }
  });

  it('shows nothing that commands or turns text, no placeholder and no undefined, whatever the details', () => {
    const name = fc.constantFrom(...new Set(Object.values(errorTexts).flatMap(({ en }) => namesIn(en))), 'constructor');
    const value = fc.oneof(hostileText, fc.double(), fc.boolean(), fc.constant(null), fc.constant('{path}[{who}]'));
    fc.assert(
      fc.property(codes, fc.dictionary(name, value), language, (code, details, one) => {
        const text = errorText(code, details as ErrorDetails, one);
        expect(text).not.toMatch(commanding);
        expect(text).not.toContain('\n');
        expect(text.isWellFormed()).toBe(true);
        expect(text.length).toBeLessThan(3000);
      }),
    );
    expect(errorText('case/not-found', { path: undefined } as never, 'en')).toBe(errorText('case/not-found', {}, 'en'));
    expect(errorText('no/such' as never, {}, 'en')).toBe(errorText('internal', {}, 'en'));
  });

  it('does not read a value as a part of the sentence', () => {
    const details = { who: '{process}[ {since}]', process: 7 };
    expect(errorText('case/locked', details, 'en')).toContain('by {process}[ {since}] (process 7)');
  });

  it('cuts a long value without halving a character', () => {
    const text = errorText('case/not-found', { path: '😀'.repeat(1000) }, 'en');
    expect(text.isWellFormed()).toBe(true);
    expect(text).toContain('…');
    expect(text.length).toBeLessThan(400);
  });
});

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
