import { basename, posix, win32 } from 'node:path';
import { z } from 'zod';
import { type ProcedureName, procedures } from '../../shared/contract/procedures.ts';
import { AppError, type ErrorDetails } from '../../shared/errors.ts';
import type { FileTokens } from './file-tokens.ts';

/**
 * A page's input with its file tokens replaced by paths: wherever the contract's schema says `file`. Anything else stays as
 * it is, the engine checks it. Throws `request/invalid` for a token that this host did not give out: a path that a page
 * made up never gets through.
 */
export function inputWithPaths(name: ProcedureName, input: unknown, tokens: FileTokens): unknown {
  return withPaths(procedures[name].input, input, tokens, '');
}

function withPaths(schema: z.core.$ZodType, value: unknown, tokens: FileTokens, field: string): unknown {
  if (isFile(schema)) {
    // Not text: the engine refuses it, and it is no path.
    if (typeof value !== 'string') return value;
    const path = tokens.path(value);
    if (path === null) throw new AppError('request/invalid', { field, reason: 'unknown file' });
    return path;
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return withPaths(schema.unwrap(), value, tokens, field);
  }
  if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown, index) => withPaths(schema.element, item, tokens, `${field}.${index}`));
  }
  if (schema instanceof z.ZodObject) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
      const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
      return [key, inner ? withPaths(inner, item, tokens, field === '' ? key : `${field}.${key}`) : item];
    });
    return Object.fromEntries(entries);
  }
  return value;
}

const isFile = (schema: z.core.$ZodType): boolean => z.globalRegistry.get(schema)?.file === true;

/** A result as a page may see it: no path of this machine, a token where the page can go on with the file. */
export function resultWithTokens(name: ProcedureName, result: unknown, tokens: FileTokens): unknown {
  if (typeof result !== 'object' || result === null) return result;
  const { path, files, problems } = result as Record<string, unknown>;
  const shown: Record<string, unknown> = { ...result };
  if (name === 'case.create' || name === 'case.open' || name === 'case.info') {
    if (typeof path === 'string') shown.path = tokens.mint(path);
  } else if (name === 'timeline.export' || name === 'graph.export' || name === 'bundle.export') {
    if (Array.isArray(files)) shown.files = files.map((file) => ({ ...file, path: tokens.mint(String(file.path)) }));
  } else if (name === 'case.verify' || name === 'bundle.verify') {
    if (Array.isArray(problems)) shown.problems = problems.map(problemWithoutPaths);
  } else {
    return result;
  }
  return shown;
}

function problemWithoutPaths(problem: Record<string, unknown>): Record<string, unknown> {
  const shown = Object.entries(problem).map(([key, value]): [string, unknown] => {
    if (typeof value === 'string') return [key, withoutFolder(value)];
    return [key, key === 'detail' && typeof value === 'object' && value ? detailsWithoutPaths({ ...value }) : value];
  });
  return Object.fromEntries(shown);
}

/** Details of an error as a page may see them: of a path only the file's own name. */
export function detailsWithoutPaths(details: ErrorDetails): ErrorDetails {
  const shown = Object.entries(details).map(([key, value]): [string, ErrorDetails[string]] => [
    key,
    key === 'path' && typeof value === 'string' ? withoutFolder(value) : value,
  ]);
  return Object.fromEntries(shown);
}

/** Paths inside a bundle or an archive are relative, and stay. */
const withoutFolder = (text: string): string =>
  posix.isAbsolute(text) || win32.isAbsolute(text)
    ? basename(win32.isAbsolute(text) ? win32.basename(text) : text)
    : text;
