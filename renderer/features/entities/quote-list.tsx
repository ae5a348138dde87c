import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { type Quote, QuoteLine, quoteKey } from './quote-line.tsx';

/** Quotes, some at a time: each asks for its message. */
export function QuoteList({ quotes, first }: { quotes: readonly Quote[]; first: number }) {
  const { t } = useWords();
  const [shown, setShown] = useState(first);
  const rest = quotes.length - shown;
  return (
    <>
      <ul className="quote-list">
        {quotes.slice(0, shown).map((quote) => (
          <QuoteLine key={quoteKey(quote)} quote={quote} />
        ))}
      </ul>
      {rest > 0 && (
        <Button className="text-button small" onPress={() => setShown(shown + 20)}>
          {t('entities.showMore', { count: rest })}
        </Button>
      )}
    </>
  );
}
