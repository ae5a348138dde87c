import { allItems } from '../../../shared/contract/client.ts';
import type { RawBytes, Rows } from '../../../shared/contract/results.ts';
import { AppError } from '../../../shared/errors.ts';
import { numberOption, type OptionSpecs, type OptionValues } from './arguments.ts';
import type { Context } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** Items asked of the engine at once when a list streams. */
export const pageSize = 200;

/** Bytes asked of the engine at once; whole lines of a hexdump. */
const chunkSize = 1_048_576;

/** A list is no job: whoever pressed Ctrl-C is heard between two of its items. */
function stopWhenAsked({ job }: Context): void {
  if (job.signal?.aborted) throw new AppError('job/cancelled');
}

/** Prints a list page by page, at most `most` of it. Gives how many were printed. Throws `job/cancelled`. */
export async function printAll<T extends object>(
  context: Context,
  page: (cursor: string | null) => Promise<{ items: T[]; next: string | null }>,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  let count = 0;
  if (most <= 0) return count;
  for await (const item of allItems(page)) {
    stopWhenAsked(context);
    await context.output.item(item, 'list');
    count += 1;
    if (count >= most) break;
  }
  return count;
}

/** Prints a list that is asked for by position. Gives how many it has in all. Throws `job/cancelled`. */
export async function printRows<T extends object>(
  context: Context,
  window: (offset: number, limit: number) => Promise<Rows<T>>,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  const first = await window(0, Math.max(1, Math.min(pageSize, most)));
  const page = async (cursor: string | null) => {
    const offset = Number(cursor ?? 0);
    const { rows } = offset === 0 ? first : await window(offset, pageSize);
    const next = offset + rows.length;
    return { items: rows, next: rows.length > 0 && next < first.total ? String(next) : null };
  };
  await printAll(context, page, most);
  return first.total;
}

/** Shows the items of a short list, each with what it is where it does not say so itself. */
export async function showList(context: Context, items: readonly object[], kind?: string): Promise<0> {
  for (const item of items) {
    stopWhenAsked(context);
    await context.output.item(kind === undefined ? item : { kind, ...item }, 'list');
  }
  return exitCodes.done;
}

/** Shows one result and ends well. */
export async function show(context: Context, value: object): Promise<0> {
  await context.output.item(value);
  return exitCodes.done;
}

/** What commands that give bytes take. */
export const bytesOptions: OptionSpecs = {
  hex: { type: 'boolean' },
  offset: { type: 'string' },
  length: { type: 'string' },
};
export const bytesUsage = '[--offset n] [--length n] [--hex]';

/** Writes bytes of a document or an original, all of them or a range, piece by piece. Throws `job/cancelled`. */
export async function writeBytes(
  context: Context,
  options: OptionValues,
  read: (range: { offset: number; length: number }) => Promise<RawBytes>,
): Promise<0> {
  let offset = numberOption(options, 'offset') ?? 0;
  const most = numberOption(options, 'length') ?? Number.POSITIVE_INFINITY;
  const end = offset + most;
  while (offset < end) {
    stopWhenAsked(context);
    const piece = await read({ offset, length: Math.min(chunkSize, end - offset) });
    const bytes = Buffer.from(piece.base64, 'base64');
    if (bytes.length === 0) break;
    await context.output.bytes(bytes, { offset, size: piece.size, hex: options.hex === true });
    offset += bytes.length;
    if (offset >= piece.size) break;
  }
  return exitCodes.done;
}
