import { allItems } from '../../../shared/contract/client.ts';
import type { Context } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** Items asked of the engine at once when a list streams. */
export const pageSize = 200;

/** Prints a list page by page, at most `most` of it. Gives how many were printed. */
export async function printAll<T extends object>(
  { output }: Context,
  page: (cursor: string | null) => Promise<{ items: T[]; next: string | null }>,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  let count = 0;
  if (most <= 0) return count;
  for await (const item of allItems(page)) {
    await output.item(item, 'list');
    count += 1;
    if (count >= most) break;
  }
  return count;
}

/** Shows one result and ends well. */
export async function show(context: Context, value: object): Promise<0> {
  await context.output.item(value);
  return exitCodes.done;
}
