import type { MessageView } from '../../../shared/contract/results.ts';
import { useWords } from '../../app/i18n/words-context.tsx';

/** Which decoding made the text, and why that one. */
export function DecodingText({ decoding }: Pick<MessageView, 'decoding'>) {
  const { t } = useWords();
  if (!decoding) return <span className="quiet">{t('reader.noCharset')} </span>;
  const { charset, declared, undecodable, why } = decoding;
  return (
    <>
      <span className="mono">{charset}</span>{' '}
      <span className="quiet">
        {t(`decoding.${why}`)}
        {declared && declared.toLowerCase() !== charset.toLowerCase() && (
          <> · {t('reader.declaredAs', { charset: declared.slice(0, 60) })}</>
        )}
      </span>{' '}
      {undecodable > 0 && <span className="attention">{t('reader.undecodable', { count: undecodable })} </span>}
    </>
  );
}
