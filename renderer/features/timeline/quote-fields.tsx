import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { type DraftQuote, nextKey } from './event-draft.ts';
import { holdsQuote } from './holds-quote.ts';

interface QuoteFieldsProps {
  quotes: DraftQuote[];
  document: string | null;
  onChange(quotes: DraftQuote[]): void;
}

/** The words that the event stands on; each says at once whether its document has them. */
export function QuoteFields({ quotes, document, onChange }: QuoteFieldsProps) {
  const { t } = useWords();
  const add = (of: string) => {
    onChange([...quotes, { key: nextKey(quotes), document: of, quote: '', field: null }]);
  };
  return (
    <section className="quotes">
      <h3>{t('event.quotes')}</h3>
      <p className="small quiet">{t('event.quoteHelp')}</p>
      {quotes.map((quote, index) => (
        <QuoteField
          key={quote.key}
          number={index + 1}
          quote={quote}
          onChange={(text) =>
            // Words that were typed over may stand in another field than those that were selected.
            onChange(quotes.map((other) => (other === quote ? { ...quote, quote: text, field: null } : other)))
          }
          onRemove={() => onChange(quotes.filter((other) => other !== quote))}
        />
      ))}
      {document !== null && (
        <Button className="button" onPress={() => add(document)}>
          {t('event.addQuote')}
        </Button>
      )}
    </section>
  );
}

interface QuoteFieldProps {
  number: number;
  quote: DraftQuote;
  onChange(text: string): void;
  onRemove(): void;
}

function QuoteField({ number, quote, onChange, onRemove }: QuoteFieldProps) {
  const { t } = useWords();
  const { data: message } = useCall('message.show', { id: quote.document });
  const isFound = message ? holdsQuote(message, quote.quote, quote.field) : null;
  return (
    <div className="quote">
      <TextField value={quote.quote} onChange={onChange} maxLength={20_000}>
        <Label>{t('event.quote', { number })}</Label>
        <TextArea className="field serif" rows={2} />
      </TextField>
      <p className="actions quote-state small">
        {quote.quote !== '' && isFound !== null && (
          <span data-tone={isFound ? 'matsu' : 'shu'} role="status">
            {t(isFound ? 'event.found' : 'event.missing')}
          </span>
        )}
        <Button className="text-button" onPress={onRemove}>
          {t('event.removeQuote')}
        </Button>
      </p>
    </div>
  );
}
