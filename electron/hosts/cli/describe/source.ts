import type { Source } from '../../../../shared/domain/source.ts';
import { sizeText } from '../../../../shared/i18n/numbers.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import { first, type Telling } from './telling.ts';

const mostAcquisitions = 20;

/** An original with every name under which its bytes came in, when and by whom. */
export function describeSource({ sha256, size, format, acquisitions }: Source, { language }: Telling): string {
  const head = `${terminalLine(sha256)}  ${terminalLine(format.slice(0, 40))}  ${sizeText(size)}`;
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
  return [head, ...lines].join('\n');
}
