/** Every error that is expected. The catalogue (i18n) has a sentence for each: what happened, what is safe, what to do next. */
export const errorCodes = [
  'case/exists',
  'case/not-found',
  'case/not-a-case',
  'case/locked',
  'case/newer-schema',
  'case/damaged',
  'case/not-open',
  'import/not-found',
  'import/unreadable',
  'import/unsupported-format',
  'import/empty',
  'import/limit',
  'import/malformed',
  'import/unsafe-name',
  'import/encrypted',
  'import/truncated',
  'import/crashed',
  'import/timeout',
  'import/changed',
  'document/not-found',
  'entity/not-found',
  'entity/kinds-differ',
  'entity/already-one',
  'entity/not-merged',
  'link/not-found',
  'event/not-found',
  'claim/not-found',
  'campaign/not-found',
  'payment/not-found',
  'payment/no-such-row',
  'decoy/not-found',
  'decoy/exists',
  'persona/not-found',
  'picture/no-recogniser',
  'picture/not-decoded',
  'infrastructure/not-found',
  'picture/not-a-pair',
  'mark/not-found',
  'mark/not-that-kind',
  'anchor/quote-not-found',
  'anchor/mismatch',
  'search/bad-query',
  'moment/bad-edtf',
  'decoding/unknown-charset',
  'export/nothing-to-export',
  'export/target-exists',
  'export/no-anchor',
  'export/leak-found',
  'export/not-writable',
  'bundle/invalid',
  'bundle/unsafe-path',
  'job/cancelled',
  'request/invalid',
  'request/unknown',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type ErrorDetails = Record<string, string | number | boolean | null>;

/** An expected error. Only `code` and `details` cross a boundary; the words come from the catalogue. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

export function isAppError(value: unknown, code?: ErrorCode): value is AppError {
  return value instanceof AppError && (code === undefined || value.code === code);
}
