import { Link } from 'react-aria-components';
import type { PersonaFace } from '../../../shared/domain/persona.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { useOriginalPicture } from '../messages/kinds/use-original-picture.ts';

/** The pictures that a persona sent, and who else sent the same or one that looks alike. */
export function FaceList({ faces }: { faces: readonly PersonaFace[] }) {
  const { t } = useWords();
  return (
    <ul className="faces">
      {faces.map((face) => (
        <li key={face.sha256} className="face">
          {face.picture !== null && <Face document={face.picture} name={plainLine(face.name ?? '')} />}
          <div className="face-words">
            <p>
              <Link className="text-link" href={messageAddress(face.document)}>
                {plainLine(face.name ?? '') || t('personas.unnamed')}
              </Link>{' '}
              <span className="quiet small">{t('personas.faceSent', { count: face.messages })}</span>
            </p>
            <ul className="small">
              {face.alike.map(({ document, same, distance, personas }) => (
                <li key={`${document} ${distance}`}>
                  {same ? t('personas.same') : t('personas.alike', { count: distance })}:{' '}
                  <Link className="text-link" href={messageAddress(document)}>
                    {personas.map(({ name }) => plainLine(name)).join(', ') || t('personas.elsewhere')}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

const messageAddress = (id: string): string =>
  formatRoute({ case: currentRoute().case, view: 'messages', id, filter: {} });

function Face({ document, name }: { document: string; name: string }) {
  const { data: message } = useCall('message.show', { id: document });
  return message ? <Shown source={message.source} size={message.length} name={name} /> : null;
}

function Shown({ source, size, name }: { source: string; size: number; name: string }) {
  const { t } = useWords();
  const picture = useOriginalPicture(source, size);
  return picture.state === 'shown' ? (
    <img className="face-picture" src={picture.url} alt={name || t('personas.unnamed')} />
  ) : null;
}
