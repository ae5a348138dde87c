import { Link } from 'react-aria-components';
import type { PersonaHandle } from '../../../shared/domain/persona.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute, type View } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';

/** What a persona writes with and what it gives in its texts, each with the way to its page and to a message that shows it. */
export function HandleList({ handles }: { handles: readonly PersonaHandle[] }) {
  const { t } = useWords();
  const address = (view: View, id: string) => formatRoute({ case: currentRoute().case, view, id, filter: {} });
  return (
    <ul className="handles">
      {handles.map(({ entity, type, normalised, how, messages, document }) => {
        const name = plainLine(type === 'site' ? defang(normalised) : normalised);
        return (
          <li key={`${how} ${entity}`}>
            <KindMark kind={type} />{' '}
            <Link className="text-link" href={address('entities', entity)}>
              {name}
            </Link>{' '}
            <span className="quiet small">
              {t(how === 'presents' ? 'personas.presents' : 'personas.gives', { count: messages })}
            </span>{' '}
            {document !== '' && (
              <Link className="text-link small" href={address('messages', document)}>
                {t('personas.evidence')}
                <span className="hidden-text">: {name}</span>
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
