import { resolve } from 'node:path';
import { createClient } from '../../../shared/contract/client.ts';
import { languages } from '../../../shared/contract/formats.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import { errorText } from '../../../shared/i18n/catalogue.ts';
import { isJapanese } from '../node-version.mjs';
import { type OptionValues, oneOf, readArguments, textOption } from './arguments.ts';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';
import { helpText } from './help.ts';
import { humanOutput, jsonOutput, type Output } from './output.ts';

/** The command that the first words name, and what follows them. */
function findCommand(argv: string[]): { name: string; command: Command; rest: string[] } | null {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command) return { name, command, rest: argv.slice(words) };
  }
  return null;
}

/** Runs one command line and gives its exit code. */
export async function main(argv: string[]): Promise<number> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
  });
  const found = findCommand(argv);
  const json = argv.includes('--json');
  let language: Language = isJapanese(process.env) ? 'ja' : 'en';
  let output: Output = json ? jsonOutput(process) : humanOutput(process, language);
  try {
    if (!found) return help(argv, language);
    const { name, command } = found;
    const { positionals, options } = readArguments(found.rest, command.options ?? {});
    language = oneOf(options, 'lang', languages) ?? language;
    if (!json) output = humanOutput(process, language);
    if (options.help) {
      process.stdout.write(`ashiato ${name} ${command.usage}\n${command.summary[language]}\n`);
      return exitCodes.done;
    }
    const { length } = positionals;
    const most = command.more ? Number.POSITIVE_INFINITY : command.positionals + (command.optional ?? 0);
    if (length < command.positionals || length > most) {
      throw new AppError('request/invalid', { reason: `ashiato ${name} ${command.usage}` });
    }
    return await run(command, positionals, options, output, language);
  } catch (error) {
    output.settle();
    const code = error instanceof AppError ? error.code : 'internal';
    const details = error instanceof AppError ? error.details : {};
    const message = errorText(code, details, language);
    if (json) await output.item({ kind: 'error', code, details, message });
    else process.stderr.write(`${message}\n`);
    if (!(error instanceof AppError)) process.stderr.write(`${(error as Error)?.stack ?? String(error)}\n`);
    return exitCodeOf(error);
  }
}

const helpWords = ['help', '--help', '-h'];

/** For a line that names no command: the help, which is what was asked for or what is missing. */
function help(argv: string[], language: Language): ExitCode {
  const isPlain = argv.every((word) => word.startsWith('-') || word === 'help' || languages.includes(word as Language));
  const isAsked = isPlain && argv.some((word) => helpWords.includes(word));
  const { options } = readArguments(isAsked ? argv : [], {});
  const text = helpText(oneOf(options, 'lang', languages) ?? language);
  (isAsked ? process.stdout : process.stderr).write(`${text}\n`);
  return isAsked ? exitCodes.done : exitCodes.wrongUse;
}

/** Runs a command with an engine of its own; Ctrl-C asks its job to stop. */
async function run(
  command: Command,
  positionals: string[],
  options: OptionValues,
  output: Output,
  language: Language,
): Promise<ExitCode> {
  // Loaded when there is work for it: help and a wrong word are answered without the engine.
  const { workerTransport } = await import('../../core/transport/worker.ts');
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const by = textOption(options, 'by');
  const engine = workerTransport(by === null ? {} : { by }, (ref, error) =>
    process.stderr.write(`[${ref}] ${String(error)}\n`),
  );
  try {
    const client = createClient(engine);
    const path = (typed: string) => resolve(typed);
    if (command.opens) await client.case.open({ path: path(positionals[0] ?? '') });
    const job = { signal: controller.signal, onProgress: output.progress };
    const code = await command.run({ client, output, job, language, path }, positionals, options);
    output.settle();
    return code;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await engine.close();
  }
}
