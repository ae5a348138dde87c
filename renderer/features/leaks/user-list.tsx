import { type CSSProperties, useMemo, useState } from 'react';
import { Button, Link } from 'react-aria-components';
import type { LeakUser } from '../../../shared/domain/leak.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { userOrder } from './user-order.ts';

/** Shown before somebody asks for more. */
const step = 50;
/** Steps that a line is set in at most; the words say from whom it is. */
const deepest = 5;

/** Who used a decoy, as a tree of whom each may have it from, with the reasons. */
export function UserList({ users, isControl }: { users: readonly LeakUser[]; isControl: boolean }) {
  const { language, t } = useWords();
  const [shown, setShown] = useState(step);
  const lines = useMemo(() => userOrder(users), [users]);
  return (
    <>
      <ol className="leak-users">
        {lines.slice(0, shown).map(({ user: { name, first, messages, decoys, from, reasons }, depth }) => (
          <li key={name} style={{ '--depth': Math.min(depth, deepest) } as CSSProperties}>
            <p className="row-line">
              <span className="row-sender">
                {depth > 0 && <span aria-hidden="true">└ </span>}
                <b>{plainLine(name)}</b>{' '}
                <span className="quiet small">
                  {t('leaks.used', { count: messages, decoys: decoys.length })}
                  {!isControl &&
                    !reasons.some(({ code }) => code === 'leak/own-server') &&
                    ` · ${from === null ? t('leaks.fromPlace') : t('leaks.from', { name: plainLine(from) })}`}
                </span>
              </span>
              <Link
                className="text-link small"
                href={formatRoute({ case: currentRoute().case, view: 'messages', id: first.document, filter: {} })}
              >
                {first.moment ? plainLine(shortMoment(first.moment)) : t('messages.noDate')}
                <span className="hidden-text">: {plainLine(first.subject ?? '') || t('messages.noSubject')}</span>
              </Link>
            </p>
            {!isControl && (
              <ul className="quiet small">
                {reasons.map((reason) => (
                  <li key={JSON.stringify(reason)}>{plainLine(reasonText(reason, language))}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {lines.length > shown && (
        <Button className="text-button small" onPress={() => setShown(shown + step)}>
          {t('entities.showMore', { count: lines.length - shown })}
        </Button>
      )}
    </>
  );
}
