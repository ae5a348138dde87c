import type { z } from 'zod';
import { AppError } from '../../shared/errors.ts';

/** What pages call by name; hostile input in, a value that can be cloned out. */
export type HostMethods = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

/** A method that runs on checked input alone; it throws `request/invalid` on any other. */
export const hostMethod =
  <I, O>(schema: z.ZodType<I>, run: (input: I) => Promise<O>) =>
  async (input: unknown): Promise<O> => {
    const checked = schema.safeParse(input);
    if (!checked.success) throw new AppError('request/invalid', { reason: 'input' });
    return run(checked.data);
  };
