import type { Moment } from '../../../../shared/domain/moment.ts';
import { exactMoment } from '../../../app/i18n/moments.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { offsetOf, offsetText } from '../time/zones.ts';

const plainOffset = (offset: number): string => (offset === 0 ? '+0000' : offsetText(offset).replace(':', ''));

/** One claim: who, when to the second, and the zone as it was written. */
export function ClaimLine({ moment, isPlacing }: { moment: Moment; isPlacing: boolean }) {
  const { t } = useWords();
  const isTimed = moment.precision === 'second' || moment.precision === 'minute';
  const offset = moment.edtf === null ? null : offsetOf(moment.edtf);
  // '+0900' says nothing that '+09:00' does not; 'JST' and '-0000' do.
  const zone = moment.zone === 'Z' ? '+0000' : moment.zone?.replace(':', '');
  const isPlain = offset !== null && zone === plainOffset(offset);
  const zoneNote =
    !isTimed || isPlain
      ? null
      : moment.zone === null
        ? t('timeline.zoneNone')
        : t('timeline.zoneWrittenAs', { zone: plainLine(moment.zone) });
  return (
    <div>
      <dt>
        {t(`claim.${moment.by}`)}
        {isPlacing && <span className="attention"> {t('timeline.placedBy')}</span>}
      </dt>
      <dd title={plainLine(moment.raw)}>
        {moment.edtf === null ? (
          <span className="caution">
            {t('inspect.unreadable')}: {plainLine(moment.raw)}
          </span>
        ) : (
          <span className="mono">{exactMoment(moment)}</span>
        )}
        {zoneNote !== null && <span className="quiet"> {zoneNote}</span>}
        {moment.precision !== null && !isTimed && <span className="quiet"> {t(`precision.${moment.precision}`)}</span>}
      </dd>
    </div>
  );
}
