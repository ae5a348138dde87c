import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  numberOption,
  oneOf,
  readArguments,
  required,
  textOption,
  textOptions,
} from '../../../electron/hosts/cli/arguments.ts';
import type { Command, Context } from '../../../electron/hosts/cli/command.ts';
import { commandGroups, commands } from '../../../electron/hosts/cli/commands/index.ts';
import { exitCodeOf, exitCodes } from '../../../electron/hosts/cli/exit-codes.ts';
import { findByPrefix } from '../../../electron/hosts/cli/find-by-prefix.ts';
import { helpText } from '../../../electron/hosts/cli/help.ts';
import { hexdump } from '../../../electron/hosts/cli/hexdump.ts';
import { localText } from '../../../electron/hosts/cli/local-text.ts';
import type { Output } from '../../../electron/hosts/cli/output.ts';
import { printAll, printRows, showList, writeBytes } from '../../../electron/hosts/cli/print.ts';
import { type CallOptions, createClient } from '../../../shared/contract/client.ts';
import { type ProcedureName, procedures } from '../../../shared/contract/procedures.ts';
import { AppError, errorCodes, isAppError } from '../../../shared/errors.ts';

describe('helpText', () => {
  it.each(['ja', 'en'] as const)(
    'in %s names every command with a line on it, all options and all exit codes',
    (language) => {
      const text = helpText(language);
      for (const [name, { usage, summary }] of Object.entries(commands)) {
        expect(text).toContain(`  ${name} ${usage}\n      ${summary[language]}`);
      }
      for (const option of ['--json', '--lang', '--by', '--help']) expect(text).toContain(option);
      for (const code of Object.values(exitCodes)) expect(text).toMatch(new RegExp(`^  ${code} `, 'm'));
    },
  );

  it('speaks one language at a time', () => {
    expect(helpText('en')).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });
});

describe('commands', () => {
  it('have one name each, and each calls the procedure of its name', async () => {
    expect(Object.keys(commands)).toHaveLength(commandGroups.flatMap((group) => Object.keys(group)).length);
    const ofOneWord: Record<string, ProcedureName> = { import: 'import.start', search: 'search.find' };
    for (const [name, command] of Object.entries(commands)) {
      expect(await callsOf(name, command)).toContain(ofOneWord[name] ?? name.replace(' ', '.'));
    }
  });

  it('reach every procedure of the contract', async () => {
    const called = new Set<ProcedureName>(['case.open', 'case.close']);
    for (const [name, command] of Object.entries(commands)) {
      for (const procedure of await callsOf(name, command)) called.add(procedure);
    }
    expect([...called].sort()).toEqual(Object.keys(procedures).sort());
  });

  it('that may fail say so with their exit code', async () => {
    const run = (name: string, value: object) =>
      commands[name]?.run(
        contextOf(() => {}, value),
        ['CASE', 'PATH'],
        {},
      );
    expect(await run('case verify', { ok: false })).toBe(exitCodes.verificationFailed);
    expect(await run('bundle verify', { ok: true })).toBe(exitCodes.done);
    expect(await run('import', { cancelled: true, failed: 3 })).toBe(exitCodes.cancelled);
    expect(await run('import', { cancelled: false, failed: 3 })).toBe(exitCodes.failures);
    expect(await run('import', { cancelled: false, failed: 0 })).toBe(exitCodes.done);
  });

  it('never turn a forgotten --from into a note', async () => {
    const add = (options: object) =>
      commands['event add']?.run(
        contextOf(() => {}),
        ['CASE'],
        { title: 't', ...options },
      );
    await expect(add({})).rejects.toSatisfy((error) => isAppError(error, 'request/invalid'));
    await expect(add({ note: true, from: ['a'], quote: ['q'] })).rejects.toSatisfy((e) =>
      isAppError(e, 'request/invalid'),
    );
    await expect(add({ from: ['a', 'b'], quote: ['q'] })).rejects.toSatisfy((e) => isAppError(e, 'request/invalid'));
    expect(await add({ note: true })).toBe(exitCodes.done);
  });

  it('stop a list at its limit', async () => {
    const shown: object[] = [];
    const page = { items: [{ id: 1 }, { id: 2 }, { id: 3 }], next: 'more', total: 9 };
    await commands['message list']?.run(
      contextOf(() => {}, page, shown),
      ['CASE'],
      { limit: '2' },
    );
    expect(shown).toHaveLength(2);
    shown.length = 0;
    await commands.search?.run(
      contextOf(() => {}, page, shown),
      ['CASE', 'q'],
      { limit: '4' },
    );
    expect(shown.at(-1)).toEqual({ kind: 'count', total: 9 });
    expect(shown).toHaveLength(5);
  });
});

describe('the README', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const [english = '', japanese = ''] = readme.split('\n# 日本語\n');

  it.each([
    ['English', english],
    ['Japanese', japanese],
  ])('in %s names every command and every exit code, and none that is not there', (_language, text) => {
    const named = [...text.matchAll(/`([a-z]+(?: [a-z]+)?) (?:CASE|DOMAIN|DIR)/g)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(Object.keys(commands).toSorted());
    for (const code of Object.values(exitCodes)) expect(text).toContain(`\n| ${code} | `);
  });
});

describe('lists', () => {
  const numbers = Array.from({ length: 450 }, (_, id) => ({ id }));
  const window = async (offset: number, limit: number) => ({
    rows: numbers.slice(offset, offset + limit),
    total: numbers.length,
  });

  it.each([undefined, 1, 199, 200, 201, 450, 451])(
    'by position are printed whole or up to their limit: %s',
    async (most) => {
      const shown: object[] = [];
      const context = contextOf(() => {}, {}, shown);
      expect(await printRows(context, window, most)).toBe(numbers.length);
      expect(shown).toEqual(numbers.slice(0, most));
    },
  );

  it('stop between two items when they are asked to', async () => {
    const stop = new AbortController();
    const shown: object[] = [];
    const context = contextOf(() => {}, {}, shown, { signal: stop.signal });
    const page = async () => {
      if (shown.length > 2) stop.abort();
      return { items: [{ id: 1 }], next: 'more' };
    };
    await expect(printAll(context, page)).rejects.toSatisfy((error) => isAppError(error, 'job/cancelled'));
    expect(shown).toHaveLength(3);
    await expect(showList(context, numbers)).rejects.toSatisfy((error) => isAppError(error, 'job/cancelled'));
  });

  it('of bytes end where the bytes or the range end, whatever the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 40 }),
        fc.nat(50),
        fc.nat(50),
        fc.integer({ min: 1, max: 9 }),
        (...x) => {
          const [whole, offset, length, piece] = x;
          const shown: Uint8Array[] = [];
          const read = async (range: { offset: number; length: number }) => {
            const bytes = whole.subarray(range.offset, range.offset + Math.min(piece, range.length));
            return { base64: Buffer.from(bytes).toString('base64'), offset: range.offset, size: whole.length };
          };
          const options = { offset: String(offset), length: String(length) };
          return writeBytes(
            contextOf(() => {}, {}, shown),
            options,
            read,
          ).then(() => {
            expect(Buffer.concat(shown)).toEqual(Buffer.from(whole.subarray(offset, offset + length)));
          });
        },
      ),
    );
  });
});

describe('findByPrefix', () => {
  const ids = ['abcd01', 'abcd02', 'ef0123'];
  const find = (prefix: string) => findByPrefix(ids, (id) => id, prefix, 'event/not-found');

  it('finds the one that begins so', () => {
    expect(find('ef01')).toBe('ef0123');
    expect(find('abcd02')).toBe('abcd02');
  });

  it.each(['abcd', 'ef', '', 'ffff', 'EF01', '%%%%'])('refuses %j', (prefix) => {
    expect(() => find(prefix)).toThrow('event/not-found');
  });
});

describe('hexdump', () => {
  it('shows sixteen bytes a line with their place, and nothing that a terminal obeys', () => {
    const bytes = Buffer.concat([Buffer.from('From: \x1b[2J\x9b~ and more'), Buffer.from([0])]);
    expect(hexdump(bytes, 0xfff0)).toEqual([
      '0000fff0  46 72 6f 6d 3a 20 1b 5b 32 4a c2 9b 7e 20 61 6e  |From: .[2J..~ an|',
      '00010000  64 20 6d 6f 72 65 00                             |d more.|',
    ]);
  });
});

describe('arguments', () => {
  it('are read with what every command takes', () => {
    const { positionals, options } = readArguments(['CASE', '--json', '--limit', '7', '--lang=ja'], {
      limit: { type: 'string' },
    });
    expect(positionals).toEqual(['CASE']);
    expect(options).toMatchObject({ json: true, lang: 'ja' });
    expect(numberOption(options, 'limit')).toBe(7);
    expect(readArguments(['-h', '--', '--limit'], {}).positionals).toEqual(['--limit']);
  });

  it.each([
    ['an option that is not there', () => readArguments(['--nope'], {})],
    ['a value that is missing', () => readArguments(['--limit'], { limit: { type: 'string' } })],
    ['a number that is none', () => numberOption({ limit: '-1' }, 'limit')],
    ['a number beyond counting', () => numberOption({ limit: '99999999999999999' }, 'limit')],
    ['what is required', () => required({}, 'out')],
    ['a word that is none of them', () => oneOf({ format: 'pdf' }, 'format', ['csv', 'html'])],
  ])('refuse %s', (_what, read) => {
    expect(read).toThrow(AppError);
    expect(read).toThrow('request/invalid');
  });

  it('are null or empty where they were not given', () => {
    expect(textOption({}, 'why')).toBeNull();
    expect(textOptions({}, 'from')).toEqual([]);
    expect(numberOption({}, 'limit')).toBeNull();
    expect(oneOf({}, 'format', ['csv'])).toBeNull();
  });

  it('put a title in the language of its letters', () => {
    expect(localText({ title: '当選' }, 'title')).toEqual({ ja: '当選' });
    expect(localText({ title: 'Prize' }, 'title')).toEqual({ en: 'Prize' });
    expect(localText({ 'title-ja': '当選', title: 'Prize' }, 'title')).toEqual({ ja: '当選', en: 'Prize' });
    expect(localText({}, 'title')).toEqual({});
  });
});

describe('exitCodeOf', () => {
  it.each([
    ['job/cancelled', 130],
    ['bundle/invalid', 4],
    ['bundle/unsafe-path', 4],
    ['case/exists', 2],
    ['case/locked', 3],
    ['case/not-found', 3],
    ['case/damaged', 3],
    ['request/invalid', 2],
    ['anchor/quote-not-found', 2],
    ['internal', 1],
  ] as const)('%s is %i', (code, exit) => expect(exitCodeOf(new AppError(code))).toBe(exit));

  it('is never 0 for an error', () => {
    for (const code of errorCodes) expect(exitCodeOf(new AppError(code))).toBeGreaterThan(0);
    expect(exitCodeOf(new Error('x'))).toBe(exitCodes.failures);
    expect(exitCodeOf(undefined)).toBe(exitCodes.failures);
  });
});

/** The procedures that a command calls, asked for in each of its forms. */
async function callsOf(name: string, command: Command): Promise<ProcedureName[]> {
  const called: ProcedureName[] = [];
  const context = contextOf((procedure) => called.push(procedure));
  const format = name.startsWith('graph') ? 'ftm' : 'csv';
  const [from, quote] = command.options?.quote?.multiple ? [['aaaa'], ['q']] : ['aaaa', 'q'];
  const options = { format, out: 'x', title: 't', from, quote, kind: 'phone', speaker: 's', modality: 'did' };
  const positionals = ['CASE', 'abcd', 'accepted', 'accepted'];
  await command.run(context, positionals, options);
  if (command.options?.sort) await command.run(context, positionals, { ...options, sort: 'documents' });
  return called;
}

/** What an engine gives where a list or a thing of its own shape has to come back. */
const answers: { [N in ProcedureName]?: unknown } = {
  'picture.alike': [],
  'picture.beside': [],
  'picture.text': [],
  'picture.shows': { rows: [], times: [], isRead: true },
  'picture.shown': [],
  'picture.read': { left: [], cancelled: false },
  'picture.placed': { rows: [], total: 1 },
  'page.source': [],
  'attachment.seen': [],
  'event.list': [{ id: 'abcdef0123456789', title: {}, text: {}, moments: [], part: null, citations: [] }],
  'claim.list': [{ id: 'abcdef0123456789', quote: {}, speaker: { text: '', entity: null } }],
  'mention.marked': [{ id: 'abcdef0123456789' }],
  'boundary.list': [],
  'campaign.list': { rows: [], total: 0, state: 'none' },
  'persona.list': { rows: [], total: 0, state: 'none' },
  'payment.list': { rows: [], total: 0, run: 'none' },
  'payment.requests': { rows: [], total: 0, run: 'none', states: {} },
  'payment.totals': { rows: [], total: 0, run: 'none' },
  'payment.flow': { rows: [], total: 0 },
  'payment.points': { rows: [], total: 0 },
  'infrastructure.servers': { rows: [], total: 0, state: 'none' },
  'infrastructure.networks': { rows: [], total: 0, state: 'none' },
  'infrastructure.countries': { rows: [], total: 0, state: 'none' },
  'infrastructure.sites': { rows: [], total: 0, state: 'none' },
  'operator.list': { rows: [], total: 0 },
  'suggestion.list': {
    rows: [],
    total: 0,
    run: 'none',
    states: { open: 0, later: 0, decided: 0, follows: 0, fallen: 0 },
  },
  'boundary.set': [],
  'own.list': [],
  'own.unmark': [],
  'own.suggest': [],
  'leak.list': {
    rows: [{ decoy: { id: 'abcdef0123456789', address: 'a@b.example', control: true } }],
    total: 1,
    verdict: {},
    guessed: 0,
  },
  'message.decodings': [],
  'message.hops': [],
  'message.links': [],
  'message.mentions': [],
  'message.conversation': { rows: [], total: 0, at: -1, weaknesses: [] },
  'message.thread': [],
  'message.raw': { base64: '', offset: 0, size: 0 },
  'source.raw': { base64: '', offset: 0, size: 0 },
  'source.questions': [],
  'source.transactions': { rows: [], total: 0, adding: 0, failing: 0 },
  'source.answer': { questions: [] },
  'source.list': { items: [{ sha256: 'abcd'.padEnd(64, '0') }], next: null },
  'message.rows': { rows: [], total: 0 },
  'entity.rows': { rows: [], total: 0 },
  'entity.links': { rows: [], total: 0 },
  'graph.path': { found: false, links: [] },
};

/** A context whose engine answers every call that has no shape of its own with the same value. */
function contextOf(
  onCall: (name: ProcedureName) => void,
  value: object = { items: [], next: null },
  shown: object[] = [],
  job: CallOptions = {},
): Context {
  const output: Output = {
    item: async (item) => void shown.push(item),
    bytes: async (bytes) => void shown.push(bytes),
    progress: () => {},
    settle: () => {},
  };
  const client = createClient({
    async call(name) {
      onCall(name);
      return answers[name] ?? value;
    },
  });
  return { client, output, job, language: 'en', path: (typed) => typed };
}
