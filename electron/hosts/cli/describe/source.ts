import type { SourceView } from '../../../../shared/contract/results.ts';
import type { Source } from '../../../../shared/domain/source.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { groupedNumber, sizeText } from '../../../../shared/i18n/numbers.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import { first, type Telling } from './telling.ts';

const mostAcquisitions = 20;

/** Members of a container that are shown; `--json` names them all. */
const mostMembers = 200;

/** An original with every name under which its bytes came in, when and by whom; alone, with what became of its items. */
export function describeSource(source: Source | SourceView, { language }: Telling): string {
  const { sha256, size, format, acquisitions } = source;
  const head = `${terminalLine(sha256)}  ${terminalLine(format.slice(0, 40))}  ${sizeText(size, language)}`;
  const lines = first(
    acquisitions,
    mostAcquisitions,
    ({ name, how, container, at, by }) => {
      const where = how === 'extracted' && container !== null ? ` ${terminalLine(container.slice(0, 12))}` : '';
      const who = say('by', language, { by: terminalLine(by.slice(0, 200)) });
      return `  ${terminalName(name.slice(0, 500))}  ${terminalLine(at)}  ${who}  ${say(how, language)}${where}`;
    },
    (count) => `  ${say('more', language, { count })}`,
  );
  return [head, ...lines, ...('members' in source ? accountLines(source, language) : [])].join('\n');
}

/** What was found in an original, the bytes that hold no item, and what came out of it (P5). */
function accountLines({ found, stored, seen, failed, read, framing, members }: SourceView, language: Language) {
  const numbers = { found, stored, seen, failed };
  const tally = Object.fromEntries(Object.entries(numbers).map(([name, count]) => [name, groupedNumber(count)]));
  const lines = [
    `  ${say('tally', language, tally)}`,
    `  ${say('framing', language, { bytes: groupedNumber(framing) })}`,
  ];
  if (!read) lines.push(`  ${say('notRead', language)}`);
  if (members.length > 0) lines.push(`  ${say('members', language)}`);
  return lines.concat(
    first(
      members,
      mostMembers,
      (member) =>
        `    ${terminalLine(member.sha256.slice(0, 12))}  ${terminalName(member.name.slice(0, 500))}  (${terminalLine(member.format.slice(0, 40))}, ${sizeText(member.size, language)})`,
      (count) => `    ${say('moreInJson', language, { count })}`,
    ),
  );
}
