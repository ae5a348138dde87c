import { AppError, type ErrorCode } from '../../../shared/errors.ts';

/** The one id that begins so; a list shows the beginning only. Throws the given error when none or several do. */
export function findByPrefix<T>(items: readonly T[], idOf: (item: T) => string, prefix: string, code: ErrorCode): T {
  const fits = /^[0-9a-f]{4,64}$/.test(prefix) ? items.filter((item) => idOf(item).startsWith(prefix)) : [];
  const [item] = fits;
  if (fits.length !== 1 || item === undefined) throw new AppError(code, { id: prefix, fits: fits.length });
  return item;
}
