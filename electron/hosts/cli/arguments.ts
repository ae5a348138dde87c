import { parseArgs } from 'node:util';
import { AppError } from '../../../shared/errors.ts';

/** Options that every command takes. */
const common = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  by: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type OptionSpecs = Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>;
export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

export interface Arguments {
  positionals: string[];
  options: OptionValues;
}

/** Reads a command's arguments. Throws `request/invalid` with what was wrong. */
export function readArguments(argv: string[], specs: OptionSpecs): Arguments {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      options: { ...common, ...specs },
      allowPositionals: true,
      strict: true,
    });
    return { positionals, options: values as OptionValues };
  } catch (error) {
    throw new AppError('request/invalid', { reason: (error as Error).message.split('. ')[0] ?? '' });
  }
}

export function textOption(options: OptionValues, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

export function textOptions(options: OptionValues, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** A whole number from an option. Throws `request/invalid`. */
export function numberOption(options: OptionValues, name: string): number | null {
  const text = textOption(options, name);
  if (text === null) return null;
  if (!/^\d{1,15}$/.test(text)) throw new AppError('request/invalid', { field: `--${name}`, reason: text });
  return Number(text);
}

export function required(options: OptionValues, name: string): string {
  const value = textOption(options, name);
  if (value === null) throw new AppError('request/invalid', { field: `--${name}`, reason: 'missing' });
  return value;
}

/** One of a few words. Throws `request/invalid` with those that are allowed. */
export function oneOf<T extends string>(options: OptionValues, name: string, allowed: readonly T[]): T | null {
  const value = textOption(options, name);
  if (value === null) return null;
  const found = allowed.find((candidate) => candidate === value);
  if (!found) throw new AppError('request/invalid', { field: `--${name}`, reason: value, allowed: allowed.join(', ') });
  return found;
}

/** What a file is to be written as. Throws `request/invalid` with what there is, when it is missing too. */
export function formatOption<T extends string>(options: OptionValues, allowed: readonly T[]): T {
  const format = oneOf(options, 'format', allowed);
  if (format !== null) return format;
  throw new AppError('request/invalid', { field: '--format', reason: 'missing', allowed: allowed.join(', ') });
}
