import type { Ledger, LedgerFailure, LedgerSource } from '../../../../shared/domain/ledger.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { groupedNumber, sizeText } from '../../../../shared/i18n/numbers.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say, type Word } from '../words.ts';
import { failurePlace, failureSentence } from './failure.ts';
import { first, type Telling } from './telling.ts';

const mostSources = 20;
/** Places under one sentence, and sentences; `--json` has them all. */
const mostPlaces = 20;
const mostSentences = 50;

/** How an import ended: the totals that add up (P5), the originals, and each failure under the sentence that explains it. */
export function describeLedger(ledger: Ledger, { language }: Telling): string {
  const more = (count: string) => `  ${say('moreInJson', language, { count })}`;
  const { bytes, accounted } = ledger;
  const lines = [
    say('tally', language, tallyOf(ledger)),
    say('accounted', language, { bytes: groupedNumber(bytes), accounted: groupedNumber(accounted) }),
  ];
  if (ledger.cancelled) lines.push(say('cancelled', language));
  if (ledger.sources.length > 0) lines.push('', say('originals', language));
  lines.push(...first(ledger.sources, mostSources, (source) => `  ${sourceLine(source, language)}`, more));
  const fatal = ledger.failures.filter((failure) => failure.fatal);
  const partial = ledger.failures.filter((failure) => !failure.fatal);
  lines.push(...failureLines('failures', fatal, language), ...failureLines('partial', partial, language));
  // Those that the ledger itself does not list are in no JSON either.
  if (ledger.more > 0) lines.push(`  ${say('more', language, { count: groupedNumber(ledger.more) })}`);
  return lines.join('\n');
}

/** Each failure under the sentence that explains it. */
function failureLines(title: Word, failures: readonly LedgerFailure[], language: Language): string[] {
  const more = (count: string) => `  ${say('moreInJson', language, { count })}`;
  const sentences = [...bySentence(failures, language)];
  const lines = sentences.length > 0 ? ['', say(title, language)] : [];
  for (const [sentence, ofOne] of sentences.slice(0, mostSentences)) {
    lines.push(`- ${sentence}`);
    lines.push(
      ...first(
        ofOne,
        mostPlaces,
        (failure) => `    ${failurePlace(failure, language)}`,
        (count) => `  ${more(count)}`,
      ),
    );
  }
  const folded = countOf(sentences.slice(mostSentences));
  if (folded > 0) lines.push(more(groupedNumber(folded)));
  return lines;
}

const tallyOf = ({ found, stored, seen, failed }: Ledger) => ({
  found: groupedNumber(found),
  stored: groupedNumber(stored),
  seen: groupedNumber(seen),
  failed: groupedNumber(failed),
});

function sourceLine({ name, format, size, found, failed }: LedgerSource, language: Language): string {
  const counts = [say('items', language, { count: groupedNumber(found) })];
  if (failed > 0) counts.push(say('failed', language, { count: groupedNumber(failed) }));
  const shown = terminalName(name.slice(0, 500));
  return `${shown}  (${terminalLine(format.slice(0, 40))}, ${sizeText(size, language)}, ${counts.join(', ')})`;
}

function bySentence(failures: readonly LedgerFailure[], language: Language): Map<string, LedgerFailure[]> {
  const groups = new Map<string, LedgerFailure[]>();
  for (const failure of failures) {
    const sentence = failureSentence(failure, language);
    const group = groups.get(sentence);
    if (group) group.push(failure);
    else groups.set(sentence, [failure]);
  }
  return groups;
}

const countOf = (groups: readonly [string, readonly LedgerFailure[]][]): number =>
  groups.reduce((sum, [, failures]) => sum + failures.length, 0);
