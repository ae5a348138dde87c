import type { Both, Language } from '../../../shared/i18n/language.ts';
import { commandGroups } from './commands/index.ts';
import { exitCodes } from './exit-codes.ts';

const words = {
  title: {
    ja: 'Ashiato：集めたメールから、根拠をたどれる年表を作ります。通信は一切しません。',
    en: 'Ashiato: from collected mail to a timeline whose every line opens its evidence. It never goes online.',
  },
  use: { ja: '使い方：ashiato コマンド ケース …', en: 'Use: ashiato COMMAND CASE …' },
  commands: { ja: 'コマンド', en: 'Commands' },
  options: { ja: 'どのコマンドにも使える指定', en: 'Options of every command' },
  exits: { ja: '終了コード', en: 'Exit codes' },
} satisfies Record<string, Both>;

const options: Record<string, Both> = {
  '--json': {
    ja: '1行に1つの JSON で出力します（作業の結果は最後の行）',
    en: 'one JSON object a line; the last one is the result of a job',
  },
  '--lang ja|en': { ja: '表示と書き出しの言語', en: 'the language of output and exports' },
  '--by NAME': {
    ja: '記録に残す名前（指定しなければ利用者名@機械名）',
    en: 'the name for the log, instead of user@machine',
  },
  '--help, -h': { ja: 'この説明、またはそのコマンドの使い方', en: 'this help, or how to use one command' },
};

const exits: Record<keyof typeof exitCodes, Both> = {
  done: { ja: '完了しました', en: 'done' },
  failures: { ja: '完了しましたが、失敗した項目があります', en: 'done, with failures that are named' },
  wrongUse: { ja: '使い方が違います', en: 'wrong use' },
  cannotOpen: { ja: 'ケースを開けません', en: 'the case cannot be opened' },
  verificationFailed: { ja: '検証で問題が見つかりました', en: 'verification failed' },
  cancelled: { ja: '中止しました', en: 'cancelled' },
};

/** All commands with a line on each, what every command takes, and what the exit codes say. */
export function helpText(language: Language): string {
  const groups = commandGroups.map((group) =>
    Object.entries(group)
      .map(([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary[language]}`)
      .join('\n'),
  );
  const table = (rows: [string, Both][]) =>
    rows.map(([name, text]) => `  ${name.padEnd(14)}${text[language]}`).join('\n');
  const codes = Object.entries(exitCodes) as [keyof typeof exitCodes, number][];
  return [
    words.title[language],
    words.use[language],
    `${words.commands[language]}\n${groups.join('\n\n')}`,
    `${words.options[language]}\n${table(Object.entries(options))}`,
    `${words.exits[language]}\n${table(codes.map(([name, code]) => [String(code), exits[name]]))}`,
  ].join('\n\n');
}
