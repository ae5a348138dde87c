import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../electron/core/case/verify.ts';
import type { LeftReason } from '../../../electron/core/export/context.ts';
import { fields } from '../../../shared/domain/anchor.ts';
import { entityKinds, linkKinds, standings } from '../../../shared/domain/graph.ts';
import { identifierKinds } from '../../../shared/domain/identifier.ts';
import { errorCodes } from '../../../shared/errors.ts';
import { formatText } from '../../../shared/i18n/format-names.ts';
import {
  claimantText,
  entityKindText,
  fieldText,
  identifierKindText,
  linkKindText,
  standingText,
} from '../../../shared/i18n/labels.ts';
import type { Both, Language } from '../../../shared/i18n/language.ts';
import { logKindText, logKindTexts } from '../../../shared/i18n/log-texts.ts';
import { bytesText, groupedNumber, sizeText } from '../../../shared/i18n/numbers.ts';
import { bundleProblemTexts, caseProblemTexts, leftTexts } from '../../../shared/i18n/problem-texts.ts';
import { progressText, progressTexts } from '../../../shared/i18n/progress-texts.ts';
import { reasonText, reasonTexts } from '../../../shared/i18n/reason-texts.ts';
import { commanding, hostileText } from '../../support/hostile-text.ts';

const isErrorCode = (code: string): boolean => errorCodes.some((one) => one === code);
const languages: Language[] = ['ja', 'en'];
const root = new URL('../../../', import.meta.url).pathname;
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
const found = (folder: string, pattern: RegExp): string[] => [
  ...new Set(sources(folder).flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
];

// A code without words does not compile.
const caseProblems: Record<Problem['code'], Both> = caseProblemTexts;
const left: Record<LeftReason, Both> = leftTexts;

describe('words in both languages', () => {
  it('are Japanese in Japanese and English in English', () => {
    const tables = [reasonTexts, progressTexts, caseProblems, bundleProblemTexts, left];
    for (const [code, { ja, en }] of tables.flatMap((table) => Object.entries<Both>(table))) {
      expect(ja, code).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(en, code).not.toMatch(/[\u3000-\u30ff\u4e00-\u9fff]/);
      expect(
        [ja, en].filter((text) => /[.。]$/.test(text)),
        code,
      ).toEqual([]);
    }
  });

  it.each<[string, (word: string, language: Language) => string, readonly string[]]>([
    ['entities', entityKindText, entityKinds],
    ['identifiers', identifierKindText, identifierKinds],
    ['links', linkKindText, linkKinds],
    ['standings', standingText, standings],
    ['fields', fieldText, fields],
    ['claimants', claimantText, ['date-header', 'received', 'mbox-line', 'file', 'reporter']],
  ])('%s have a name each, and an unknown word is passed on', (_name, text, list) => {
    for (const language of languages) {
      expect(new Set(list.map((word) => text(word, language))).size).toBe(list.length);
      expect(text('later-kind', language)).toBe('later-kind');
      expect(text('constructor', language)).toBe('constructor');
      expect(text('x\x1b[2J\u202E', language)).toBe('x[2J');
    }
  });

  it('has words for every problem that a bundle can have', () => {
    const codes = found('electron/core/export/bundle', /(?:problems\.add\(|code: )'([a-z]+\/[a-z-]+)'/g);
    codes.push(...found('electron/core/export/bundle', /refused: '(path\/[a-z-]+)'/g));
    expect(codes.length).toBeGreaterThan(25);
    for (const code of codes) expect(bundleProblemTexts).toHaveProperty([code]);
  });

  it('has words for every phase of a job', () => {
    const phases = found('electron/core', /phase: '([a-z-]+)'/g);
    expect(phases.length).toBeGreaterThan(4);
    for (const phase of phases) expect(progressTexts).toHaveProperty([phase]);
    expect(progressText('x\x1b[2J', 'en')).toBe('x[2J');
  });
});

describe('logKindText', () => {
  it('has words for every kind of entry that the engine writes, and shows any other as it is', () => {
    const kinds = found('electron/core', /\brecord\([^;']{0,80}'([a-z]+\.[a-z-]+)'/g);
    expect(kinds.length).toBeGreaterThan(15);
    for (const kind of kinds) expect(logKindTexts).toHaveProperty([kind]);
    expect(logKindText('event.new\x1b[2J', 'en')).toBe('event.new[2J');
  });
});

describe('names of channels and formats', () => {
  it('are there for every format that is told from bytes', () => {
    const [named = ''] = found('electron/core/import', /export type Format =([^;]+);/g);
    const formats = [...named.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
    expect(formats.length).toBeGreaterThan(40);
    // A format without a name of its own would be shown by its code.
    const codes = formats.filter((format) => formatText(format, 'ja') === format);
    expect(codes).toEqual([]);
    expect(formatText('new\x1b[2J', 'en')).toBe('new[2J');
  });
});

describe('reasonText', () => {
  it('has words for every reason that the engine gives', () => {
    const codes = [
      ...found('electron/core', /'((?:link|mention|entity)\/[a-z-]+)'/g).filter((code) => !isErrorCode(code)),
      ...found('shared/text/identifiers', /'(identifier\/[a-z-]+)'/g),
    ];
    expect(codes.length).toBeGreaterThan(35);
    for (const code of codes) expect(reasonTexts).toHaveProperty([code]);
    for (const sure of ['certain', 'likely', 'possible']) expect(reasonTexts).toHaveProperty([`identifier/${sure}`]);
  });

  it('puts its values in, and does without them', () => {
    const mentioned = { code: 'entity/mentioned', values: { mentions: 1234, documents: 2 } };
    expect(reasonText(mentioned, 'en')).toBe('mentioned 1,234 times in 2 documents');
    expect(reasonText(mentioned, 'ja')).toBe('2 件の文書で 1,234 回言及されています');
    expect(reasonText({ code: 'entity/mentioned' }, 'en')).toBe('mentioned');
    expect(reasonText({ code: 'mention/header', values: { field: 'from' } }, 'ja')).toBe(
      'From ヘッダーに書かれています',
    );
  });

  it('keeps brackets that are part of the words', () => {
    expect(reasonText({ code: 'identifier/defanged' }, 'en')).toContain('(hxxp, [.], [at])');
  });

  it('shows nothing that commands or turns text', () => {
    const code = fc.oneof(hostileText, fc.constantFrom(...Object.keys(reasonTexts)));
    const values = fc.dictionary(fc.constantFrom('mentions', 'documents', 'field'), fc.oneof(hostileText, fc.double()));
    fc.assert(
      fc.property(code, values, fc.constantFrom(...languages), (one, given, language) => {
        const text = reasonText({ code: one, values: given }, language);
        expect(text).not.toMatch(commanding);
        expect(text).not.toContain('\n');
      }),
    );
  });
});

describe('numbers', () => {
  it('are grouped as Intl groups them, and sizes keep three digits or so', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(groupedNumber(value)).toBe(new Intl.NumberFormat('en').format(value));
      }),
    );
    expect([0, 999, 1000, 1_500_000, 2e15].map((bytes) => sizeText(bytes, 'en'))).toEqual([
      '0 bytes',
      '999 bytes',
      '1.0 KB',
      '1.5 MB',
      '2000.0 TB',
    ]);
    expect([1, 12, 1000].map((bytes) => sizeText(bytes, 'ja'))).toEqual(['1 バイト', '12 バイト', '1.0 KB']);
    expect([bytesText(1, 'en'), bytesText(1234, 'en'), bytesText(1234, 'ja')]).toEqual([
      '1 byte',
      '1,234 bytes',
      '1,234 バイト',
    ]);
  });
});
