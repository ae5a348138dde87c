import { fromWire, type WireError } from '../../shared/contract/client.ts';
import { AppError, errorCodes } from '../../shared/errors.ts';

/** An error of the hosts from its JSON; null for anything else. */
export function parseWireError(json: string): AppError | null {
  try {
    const { code, details, ref } = JSON.parse(json) as Partial<WireError>;
    return code && errorCodes.includes(code) ? fromWire({ code, details: details ?? {}, ref: ref ?? null }) : null;
  } catch {
    return null;
  }
}

/** The error that a refused request of the loopback host carries; a page of words for people is none. */
export async function readWireError(response: Response): Promise<AppError> {
  return parseWireError(await response.text()) ?? new AppError('internal', { system: `HTTP ${response.status}` });
}
