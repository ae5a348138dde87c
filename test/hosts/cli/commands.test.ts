import { describe, expect, it } from 'vitest';
import {
  numberOption,
  oneOf,
  readArguments,
  required,
  textOption,
  textOptions,
} from '../../../electron/hosts/cli/arguments.ts';
import type { Context } from '../../../electron/hosts/cli/command.ts';
import { commandGroups, commands } from '../../../electron/hosts/cli/commands/index.ts';
import { exitCodeOf, exitCodes } from '../../../electron/hosts/cli/exit-codes.ts';
import { helpText } from '../../../electron/hosts/cli/help.ts';
import { localText } from '../../../electron/hosts/cli/local-text.ts';
import type { Output } from '../../../electron/hosts/cli/output.ts';
import { createClient } from '../../../shared/contract/client.ts';
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
      const called: ProcedureName[] = [];
      const format = name.startsWith('graph') ? 'ftm' : 'csv';
      const options = { format, out: 'x', title: 't', from: ['aaaa'], quote: ['q'] };
      await command.run(
        contextOf((procedure) => called.push(procedure)),
        ['CASE', 'abcd', 'accepted'],
        options,
      );
      expect(called[0]).toBe(ofOneWord[name] ?? name.replace(' ', '.'));
      for (const procedure of called) expect(procedures).toHaveProperty([procedure]);
    }
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
    ['a number beyond counting', () => numberOption({ limit: '99999999999' }, 'limit')],
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

/** A context whose engine answers every call with the same value. */
function contextOf(
  onCall: (name: ProcedureName) => void,
  value: object = { items: [], next: null },
  shown: object[] = [],
): Context {
  const output: Output = {
    item: async (item) => void shown.push(item),
    progress: () => {},
    settle: () => {},
  };
  const client = createClient({
    async call(name) {
      onCall(name);
      return name === 'event.list' || name === 'message.decodings' ? [] : value;
    },
  });
  return { client, output, job: {}, language: 'en', path: (typed) => typed };
}
