import type { TextKey } from '../../app/i18n/texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';

const examples: [string, Exclude<Extract<TextKey, `query.${string}`>, 'query.remove'>][] = [
  ['振込 口座', 'query.words'],
  ['"東京駅で"', 'query.phrase'],
  ['振込 OR 入金', 'query.or'],
  ['振込 -ポイント', 'query.not'],
  ['from:yuko', 'query.from'],
  ['to:press.example', 'query.to'],
  ['subject:重要', 'query.subject'],
  ['site:deai-club.example', 'query.site'],
  ['after:2018-02-01', 'query.after'],
  ['before:2018-03', 'query.before'],
  ['has:attachment', 'query.has'],
];

export function QueryHelp() {
  const { t } = useWords();
  return (
    <>
      <dl className="key-list">
        {examples.map(([example, key]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('query.fold')}</p>
    </>
  );
}
