import type { SourceAnswered } from '../../../../shared/contract/results.ts';
import type { SourceQuestion } from '../../../../shared/domain/question.ts';
import { questionText } from '../../../../shared/i18n/question-texts.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import { cutLine, indent, shortId, type Telling } from './telling.ts';

/** What an original leaves open, what raises it, what can be answered and what was. */
export function describeQuestion(question: SourceQuestion, { language, columns }: Telling): string {
  const { source, name, code, options, example, answer } = question;
  const line = (text: string) => `${indent}${cutLine(text, columns - indent.length)}`;
  return [
    `${shortId(source)}  ${terminalName(name)}  ${code}`,
    line(questionText(code, language)),
    line(terminalLine(example)),
    ...options.map((option) => line(`· ${terminalLine(option)}`)),
    ...(answer === null ? [] : [line(`${say('answer', language)}: ${terminalLine(answer)}`)]),
  ].join('\n');
}

export const describeAnswered = ({ source, documents, questions }: SourceAnswered, telling: Telling): string =>
  [
    `${shortId(source)}  ${say('documentCount', telling.language, { count: String(documents) })}`,
    ...questions.map((question) => describeQuestion(question, telling)),
  ].join('\n');
