import { Checkbox } from 'react-aria-components';
import { durationText, longMoment } from '../../../app/i18n/moments.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { Failure } from '../../../components/failure.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useCall } from '../../../rpc/use-call.ts';
import { ladderOf, type Rung } from './ladder.ts';
import { useTrustedServers } from './use-trusted-servers.ts';

/** The way that the mail says it came, as a ladder; the boundary is where trust ends. */
export function HopsTab({ id }: { id: string }) {
  const { t } = useWords();
  const { data: hops, error } = useCall('message.hops', { id });
  const [trusted] = useTrustedServers();
  if (error) return <Failure error={error} />;
  if (!hops) return <p className="quiet">{t('list.loading')}</p>;
  if (hops.length === 0) return <p className="quiet">{t('hops.none')}</p>;
  const rungs = ladderOf(hops, trusted);
  const boundary = rungs.findLastIndex(({ isTrusted }) => isTrusted);
  return (
    <>
      <p className="quiet small">{t('hops.help')}</p>
      <ol className="ladder">
        {rungs.map((rung) => (
          <OneRung key={rung.index} rung={rung} isLastTrusted={rung.index === boundary} />
        ))}
      </ol>
    </>
  );
}

function OneRung({ rung: { hop, since, isTrusted }, isLastTrusted }: { rung: Rung; isLastTrusted: boolean }) {
  const words = useWords();
  const { language, t } = words;
  const [trusted, mark] = useTrustedServers();
  const { by } = hop;
  const from = [hop.fromHost, hop.fromIp && `[${hop.fromIp}]`].filter(Boolean).join(' ');
  return (
    <li className="rung" data-trusted={isTrusted}>
      <p>
        <b>{by ? plainLine(by) : '—'}</b> <span className="quiet">←</span> {plainLine(from) || '—'}
        {!isTrusted && <span className="chip">{t('hops.claimed')}</span>}
      </p>
      {hop.helo && <p className="quiet small">{t('hops.helo', { name: plainLine(hop.helo) })}</p>}
      <p className="small">
        {hop.moment.edtf === null ? (
          <span className="caution">{plainLine(hop.moment.raw) || t('hops.noTime')}</span>
        ) : (
          longMoment(hop.moment, language)
        )}{' '}
        {since !== null && since >= 0 && (
          <span className="quiet">{t('hops.later', { time: durationText(words, since) })}</span>
        )}
        {since !== null && since < 0 && (
          <span className="attention">{t('hops.earlier', { time: durationText(words, since) })}</span>
        )}
      </p>
      {by && (
        <Checkbox
          className="checkbox small"
          isSelected={trusted.has(by.toLowerCase())}
          onChange={(isSelected) => mark(by, isSelected)}
        >
          <span className="checkbox-box" aria-hidden="true" />
          {t('hops.trust')}
          <span className="hidden-text"> {plainLine(by)}</span>
        </Checkbox>
      )}
      <details className="small">
        <summary className="quiet">{t('hops.written')}</summary>
        <pre className="wrapped">{hop.raw}</pre>
      </details>
      {isLastTrusted && <p className="boundary attention small">{t('hops.boundary')}</p>}
    </li>
  );
}
