import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import type { BundleCheck } from '../../../shared/contract/results.ts';
import { bundleProblemText } from '../../../shared/i18n/problem-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { checkStore } from './written-store.ts';

/** Checks a bundle of whatever origin and says in words what was found. */
export function VerifyPanel({ verify, isBusy }: { verify(): void; isBusy: boolean }) {
  const { t } = useWords();
  const check = useSyncExternalStore(checkStore.subscribe, checkStore.get);
  return (
    <section className="page narrow">
      <h2 className="page-title">{t('exports.verifyTitle')}</h2>
      <p className="quiet">{t('exports.verifyText')}</p>
      <p className="actions">
        <Button className="button strong" isDisabled={isBusy} onPress={verify}>
          {t(isBusy ? 'exports.verifying' : 'exports.verifyPick')}
        </Button>
      </p>
      <div role="status">{check && <Report check={check} />}</div>
    </section>
  );
}

const countNames = ['files', 'bytes', 'tagFiles', 'originals', 'logEntries', 'anchors'] as const;

function Report({ check: { ok, checked, problems } }: { check: BundleCheck }) {
  const { language, number, size, t } = useWords();
  return (
    <div className="export-report" data-ok={ok}>
      <h3>{ok ? t('exports.sound') : t('exports.unsound', { count: problems.length })}</h3>
      <p>{t(ok ? 'exports.soundText' : 'exports.unsoundText')}</p>
      {problems.length > 0 && (
        <table className="export-table">
          <thead>
            <tr>
              <th>{t('exports.problem')}</th>
              <th>{t('exports.where')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ code, path, detail }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change
              <tr key={index}>
                <td title={plainLine(detail)}>{bundleProblemText(code, language)}</td>
                <td className="mono">{plainLine(path)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h4>{t('exports.checked')}</h4>
      <dl className="export-counts">
        {countNames.map((name) => {
          const count = checked[name];
          if (count === undefined) return null;
          return (
            <div key={name}>
              <dt>{t(`exports.checked.${name}`)}</dt>
              <dd>{name === 'bytes' ? size(count) : number(count)}</dd>
            </div>
          );
        })}
      </dl>
      <p className="small quiet">{t('exports.hashMeaning')}</p>
    </div>
  );
}
