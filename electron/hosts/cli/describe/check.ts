import type { BundleCheck, CaseCheck } from '../../../../shared/contract/results.ts';
import type { ErrorDetails } from '../../../../shared/errors.ts';
import type { Both, Language } from '../../../../shared/i18n/language.ts';
import { groupedNumber, sizeText } from '../../../../shared/i18n/numbers.ts';
import { bundleProblemText, caseProblemText } from '../../../../shared/i18n/problem-texts.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import { first, rows, type Telling } from './telling.ts';

const checks: Record<string, Both> = {
  originals: { ja: '原本', en: 'originals' },
  bytes: { ja: '大きさ', en: 'bytes' },
  logEntries: { ja: '記録の項目', en: 'entries of the log' },
  anchors: { ja: '引用', en: 'citations' },
  database: { ja: 'データベース', en: 'database' },
  files: { ja: 'ファイル', en: 'files' },
  tagFiles: { ja: '一覧などのファイル', en: 'tag files' },
};

const mostProblems = 200;

export function describeCaseCheck({ ok, checked, problems }: CaseCheck, telling: Telling): string {
  const { language } = telling;
  const list = problems.map(
    ({ code, subject, detail }) =>
      `${caseProblemText(code, language)}: ${terminalLine(subject.slice(0, 500))}${detailText(detail)}`,
  );
  return checkText(say(ok ? 'caseHolds' : 'caseFails', language), checked, list, telling);
}

export function describeBundleCheck({ ok, checked, problems }: BundleCheck, telling: Telling): string {
  const { language } = telling;
  const list = problems.map(({ code, path, detail }) => {
    const where = terminalName(path.slice(0, 500));
    const why = detail === '' ? '' : ` (${terminalName(detail.slice(0, 500))})`;
    return `${bundleProblemText(code, language)}: ${where}${why}`;
  });
  return checkText(say(ok ? 'bundleHolds' : 'bundleFails', language), checked, list, telling);
}

function checkText(
  title: string,
  checked: Readonly<Record<string, number | boolean>>,
  problems: readonly string[],
  { language }: Telling,
): string {
  const numbers = Object.entries(checked).map(
    ([name, value]) =>
      `${nameOf(name, language)}${typeof value === 'boolean' ? '' : ` ${amount(name, value, language)}`}`,
  );
  const more = (count: string) => `  ${say('moreInJson', language, { count })}`;
  return [
    title,
    ...rows([[say('checked', language), numbers.join(language === 'ja' ? '、' : ', ')]]),
    ...first(problems, mostProblems, (problem) => `  - ${problem}`, more),
  ].join('\n');
}

const nameOf = (name: string, language: Language): string =>
  (Object.hasOwn(checks, name) ? checks[name]?.[language] : undefined) ?? terminalLine(name);

const amount = (name: string, value: number, language: Language): string =>
  name === 'bytes' ? sizeText(value, language) : groupedNumber(value);

function detailText(detail: ErrorDetails): string {
  const parts = Object.entries(detail).map(([name, value]) => terminalLine(`${name} ${String(value)}`.slice(0, 500)));
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
