import type { CallOptions, Client } from '../../../shared/contract/client.ts';
import type { Both, Language } from '../../../shared/i18n/language.ts';
import type { OptionSpecs, OptionValues } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Output } from './output.ts';

/** What a command is given: the engine, where to write, and how to be stopped. */
export interface Context {
  client: Client;
  output: Output;
  /** Signal and progress for jobs. */
  job: CallOptions;
  language: Language;
  /** Resolves a path that the user typed. */
  path(typed: string): string;
}

export interface Command {
  /** What it does, in one line of the help. */
  summary: Both;
  /** Positional arguments as the help shows them; the first is the case unless `opens` is false. */
  usage: string;
  /** How many positionals there must be, how many more there may be, and whether any number of them may follow. */
  positionals: number;
  optional?: number;
  more?: boolean;
  options?: OptionSpecs;
  /** Whether the first positional is a case that is to be opened before. */
  opens: boolean;
  run(context: Context, positionals: string[], options: OptionValues): Promise<ExitCode>;
}
