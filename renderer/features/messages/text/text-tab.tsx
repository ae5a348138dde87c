import { useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { MessageView } from '../../../../shared/contract/results.ts';
import { quotedParts } from '../../../../shared/text/mail/quoted.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { useCurrentRoute } from '../../../app/use-route.ts';
import { useCall } from '../../../rpc/use-call.ts';
import { MarkedText } from './marked-text.tsx';
import { matchesIn } from './matches-in.ts';
import { textMarks } from './text-marks.ts';

/** The words of the message, or those that its HTML shows, with what was found and cited in them. */
export function TextTab({ message }: { message: MessageView }) {
  const { t } = useWords();
  const { id, text, htmlText } = message;
  const [wanted, setWanted] = useState<'text' | 'html'>('text');
  const { data: mentions } = useCall('message.mentions', { id });
  const { data: events } = useCall('event.list', {});
  const field = wanted === 'html' && htmlText !== null ? 'html' : text !== null ? 'text' : 'html';
  const shown = field === 'text' ? text : htmlText;
  const query = useCurrentRoute().filter.q ?? '';
  const matches = useMemo(() => matchesIn(message, query), [message, query]);
  const quoted = useMemo(() => (message.type === 'message' ? quotedParts(shown ?? '') : []), [message.type, shown]);
  const marks = useMemo(
    () => textMarks(id, field, mentions ?? [], events ?? [], matches, quoted),
    [id, field, mentions, events, matches, quoted],
  );
  if (shown === null) return <p className="quiet">{t('reader.nothing')}</p>;
  return (
    <>
      {text === null && (
        <p className="quiet small">{t(message.type === 'message' ? 'reader.noText' : 'reader.shownText')}</p>
      )}
      {text !== null && htmlText !== null && htmlText.trim() !== '' && (
        <ToggleButtonGroup
          className="segmented"
          aria-label={t('reader.text')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[field]}
          onSelectionChange={(keys) => setWanted(keys.has('html') ? 'html' : 'text')}
        >
          <ToggleButton id="text">{t('field.text')}</ToggleButton>
          <ToggleButton id="html">{t('field.html')}</ToggleButton>
        </ToggleButtonGroup>
      )}
      <MarkedText document={id} field={field} text={shown} marks={marks} />
    </>
  );
}
