import { Link } from 'react-aria-components';
import type { Mention } from '../../../../shared/domain/graph.ts';
import { reasonText } from '../../../../shared/i18n/reason-texts.ts';
import { defang } from '../../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { formatRoute } from '../../../app/routes.ts';
import { currentRoute } from '../../../app/use-route.ts';
import { KindMark, lookOf } from '../../../components/kind-mark.tsx';
import { plainLine } from '../../../components/plain-line.ts';

/** Identifiers shown at once. */
const most = 60;

/** What was found in the message, each thing once, with why it was taken for one. */
export function FoundSection({ mentions }: { mentions: Mention[] }) {
  const words = useWords();
  const { language, number, t } = words;
  const things = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = `${mention.type} ${mention.normalised}`;
    if (!things.has(key)) things.set(key, mention);
  }
  const shown = [...things].slice(0, most);
  return (
    <section>
      <h3>{t('inspect.found')}</h3>
      {things.size === 0 && <p className="quiet">{t('inspect.nothingFound')}</p>}
      <ul className="found">
        {shown.map(([key, mention]) => {
          const text = plainLine(['url', 'domain'].includes(mention.type) ? defang(mention.normalised) : mention.raw);
          const why = mention.reasons.map((reason) => reasonText(reason, language)).join(' ');
          const title = `${t(`identifier.${mention.type}`)}: ${text}. ${why}`;
          const inner = (
            <>
              <KindMark kind={mention.type} /> {text}
            </>
          );
          const look = { className: 'chip found-chip', 'data-tone': lookOf(mention.type).tone, title };
          return (
            <li key={key}>
              {mention.entity === null ? (
                <span {...look}>{inner}</span>
              ) : (
                <Link
                  {...look}
                  aria-label={`${t(`identifier.${mention.type}`)} ${text}`}
                  href={formatRoute({ case: currentRoute().case, view: 'entities', id: mention.entity, filter: {} })}
                >
                  {inner}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {things.size > most && <p className="quiet">+{number(things.size - most)}</p>}
    </section>
  );
}
