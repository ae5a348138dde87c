import { AppError } from '../../../shared/errors.ts';

/** What the exit code of a command says; programs rely on these numbers. */
export const exitCodes = {
  done: 0,
  /** Done, with failures that the ledger names. */
  failures: 1,
  wrongUse: 2,
  cannotOpen: 3,
  verificationFailed: 4,
  cancelled: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof AppError)) return exitCodes.failures;
  if (error.code === 'job/cancelled') return exitCodes.cancelled;
  if (error.code === 'bundle/invalid' || error.code === 'bundle/unsafe-path') return exitCodes.verificationFailed;
  // A case that is there already is a wrong name given, not a case that will not open.
  if (error.code === 'case/exists') return exitCodes.wrongUse;
  if (error.code.startsWith('case/')) return exitCodes.cannotOpen;
  if (error.code === 'internal') return exitCodes.failures;
  return exitCodes.wrongUse;
}
