import { Button } from 'react-aria-components';
import { type ContactFilter, contactFilters, type Funnel } from '../../../shared/domain/funnel.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { timesText } from './times-text.ts';

const countOf = (funnel: Funnel, filter: ContactFilter | null): number => {
  switch (filter) {
    case null:
      return funnel.contacts;
    case 'written-to-first':
      return funnel.writtenToFirst;
    case 'wrote-first':
      return funnel.wroteFirst;
    case 'answered-by-own':
      return funnel.answeredByOwn;
    case 'answered-by-other':
      return funnel.answeredByOther;
    case 'silent':
      return funnel.silent;
  }
};

/** What the case itself counts; each number lists its contacts. */
export function CountTable({ funnel }: { funnel: Funnel }) {
  const words = useWords();
  const { number, t } = words;
  const go = useGo();
  const { filter } = useCurrentRoute();
  const times = (one: ContactFilter | null) =>
    one === 'answered-by-own' ? funnel.timesOfOwn : one === 'answered-by-other' ? funnel.timesOfOther : null;
  return (
    <table className="verdict-table">
      <thead>
        <tr>
          <th scope="col">{t('contacts.what')}</th>
          <th scope="col">{t('contacts.number')}</th>
          <th scope="col">{t('contacts.answerTime')}</th>
        </tr>
      </thead>
      <tbody>
        {[null, ...contactFilters].map((one) => {
          const name = t(one === null ? 'contacts.all' : `contacts.only.${one}`);
          return (
            <tr key={one ?? 'all'}>
              <th scope="row">{name}</th>
              <td>
                <Button
                  className="text-button"
                  aria-label={`${number(countOf(funnel, one))} ${name}`}
                  aria-pressed={(filter.only ?? null) === one}
                  onPress={() => go({ id: null, filter: { only: one ?? '' } })}
                >
                  {number(countOf(funnel, one))}
                </Button>
              </td>
              <td>{timesText(times(one), words)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
