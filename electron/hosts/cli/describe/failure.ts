import type { LedgerFailure } from '../../../../shared/domain/ledger.ts';
import { errorText } from '../../../../shared/i18n/catalogue.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import type { Telling } from './telling.ts';

/** Why something could not be read, in a sentence. */
export const failureSentence = ({ code, detail }: LedgerFailure, language: Language): string =>
  terminalLine(errorText(code, detail, language));

/** Where it lies. */
export function failurePlace({ name, source, offset, length }: LedgerFailure, language: Language): string {
  const shown = terminalName(name.slice(0, 500));
  if (source === null) return shown;
  const range = say('bytes', language, { from: String(offset), to: String(offset + length) });
  return `${shown}  ${range}`;
}

/** What could not be read, with its original. */
export function describeFailure(failure: LedgerFailure, { language }: Telling): string {
  const lines = [failurePlace(failure, language), `  ${failureSentence(failure, language)}`];
  if (failure.source !== null) lines.push(`  SHA-256 ${terminalLine(failure.source)}`);
  return lines.join('\n');
}
