import { Link } from 'react-aria-components';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { shortHash } from '../../components/hash-text.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { nameOf } from '../messages/name-of.ts';

/** Messages, each in a line with its time and the way to it. */
export const MessageLines = ({ documents }: { documents: readonly string[] }) => (
  <ul className="message-lines">
    {documents.map((document) => (
      <MessageLine key={document} document={document} />
    ))}
  </ul>
);

function MessageLine({ document }: { document: string }) {
  const words = useWords();
  const { data: message } = useCall('message.show', { id: document });
  const [moment] = message?.moments ?? [];
  return (
    <li className="row-line">
      <Link
        className="text-link row-sender"
        href={formatRoute({ case: currentRoute().case, view: 'messages', id: document, filter: {} })}
      >
        {message ? nameOf(message, words) : shortHash(document)}
      </Link>
      <span className="quiet small">
        {moment ? plainLine(shortMoment(moment)) : message && words.t('messages.noDate')}
      </span>
    </li>
  );
}
