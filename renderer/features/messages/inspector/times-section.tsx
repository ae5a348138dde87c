import type { Moment } from '../../../../shared/domain/moment.ts';
import { exactMoment } from '../../../app/i18n/moments.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { disagreement } from '../disagreement.ts';
import { DisagreementText } from '../disagreement-text.tsx';

/** Claims shown at once; a header can have thousands of Received lines. */
const most = 20;

/** Every claim of the time beside each other; none is made the truth. */
export function TimesSection({ moments }: { moments: Moment[] }) {
  const { number, t } = useWords();
  const differ = disagreement(moments);
  let received = 0;
  const claims = moments.slice(0, most).map((moment, index) => {
    if (moment.by === 'received') received += 1;
    return { moment, key: `${index} ${moment.raw}`, number: moment.by === 'received' ? received : null };
  });
  return (
    <section>
      <h3>{t('inspect.times')}</h3>
      {moments.length === 0 && <p className="caution">{t('inspect.noTimes')}</p>}
      <dl className="claims">
        {claims.map(({ moment, key, number: place }) => (
          <div key={key}>
            <dt>
              {t(`claim.${moment.by}`)}
              {place !== null && ` ${place}`}
            </dt>
            <dd title={plainLine(moment.raw)}>
              {moment.edtf === null ? (
                <span className="caution">
                  {t('inspect.unreadable')}: {plainLine(moment.raw)}
                </span>
              ) : (
                exactMoment(moment)
              )}
              {moment.precision !== null && moment.precision !== 'second' && (
                <span className="quiet"> {t(`precision.${moment.precision}`)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {moments.length > most && <p className="quiet">+{number(moments.length - most)}</p>}
      {differ !== null && (
        <p>
          <DisagreementText milliseconds={differ} />
        </p>
      )}
    </section>
  );
}
