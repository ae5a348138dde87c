import type { SourceView } from '../../../shared/contract/results.ts';
import { useWords } from '../../app/i18n/words-context.tsx';

/** found = stored + already there + failed, and whether it is so. */
export function TallyView({ source }: { source: SourceView }) {
  const { number, size, t } = useWords();
  const { found, stored, seen, failed } = source;
  const adds = found === stored + seen + failed;
  return (
    <>
      <p className="tally">
        <Part count={found} label={t('source.found')} /> <span aria-hidden="true">=</span>{' '}
        <Part count={stored} label={t('source.stored')} /> <span aria-hidden="true">+</span>{' '}
        <Part count={seen} label={t('source.seen')} /> <span aria-hidden="true">+</span>{' '}
        <Part count={failed} label={t('source.failed')} isLoud={failed > 0} />
        <span className="chip" data-tone={adds ? 'matsu' : 'shu'}>
          {t(adds ? 'source.adds' : 'source.doesNotAdd')}
        </span>
      </p>
      <p className="quiet small">{t('source.accounts', { size: size(source.size), framing: size(source.framing) })}</p>
      {!source.read && <p className="caution">{t('source.unread')}</p>}
    </>
  );

  function Part({ count, label, isLoud = false }: { count: number; label: string; isLoud?: boolean }) {
    return (
      <span className={isLoud ? 'tally-part attention' : 'tally-part'}>
        <b>{number(count)}</b> <span>{label}</span>
      </span>
    );
  }
}
