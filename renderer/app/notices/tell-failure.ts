import { AppError } from '../../../shared/errors.ts';
import { tellError } from './notices.ts';

const asInternal = (error: unknown): AppError => {
  console.error(error);
  return new AppError('internal', { system: error instanceof Error ? error.name : 'unknown' }, error);
};

export const tellFailure = (error: unknown): void => tellError(error, asInternal);

/** Does something and tells of its failure; gives undefined then. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    tellFailure(error);
    return undefined;
  }
}
