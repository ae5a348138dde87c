import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { MessageView } from '../../../../shared/contract/results.ts';
import type { PaperDetail } from '../../../../shared/domain/document.ts';
import { defangText } from '../../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { plainLine } from '../../../components/plain-line.ts';

/** UTF-16 units of one page that are laid out. */
const most = 20_000;

/** A paper page by page, with who made it by its own word. */
export function PaperPart({ message, detail }: { message: MessageView; detail: PaperDetail }) {
  const { number, t } = useWords();
  const [page, setPage] = useState(0);
  const { pages, author, producer } = detail;
  const shown = Math.min(page, Math.max(0, pages.length - 1));
  const text = message.text?.slice(pages[shown] ?? 0, pages[shown + 1]).trim() ?? '';
  return (
    <section className="kind-part" aria-label={t('paper.label')}>
      <dl className="reader-head">
        <dt>{t('paper.author')}</dt>
        <dd>{plainLine(author ?? '') || '—'}</dd>
        <dt>{t('paper.producer')}</dt>
        <dd>{plainLine(producer ?? '') || '—'}</dd>
      </dl>
      {pages.length > 0 && (
        <>
          <div className="actions">
            <Button className="button" isDisabled={shown === 0} onPress={() => setPage(shown - 1)}>
              {t('paper.before')}
            </Button>
            <span>{t('paper.page', { page: number(shown + 1), pages: number(pages.length) })}</span>
            <Button className="button" isDisabled={shown + 1 >= pages.length} onPress={() => setPage(shown + 1)}>
              {t('paper.after')}
            </Button>
          </div>
          <div className="serif paper-page">{text === '' ? t('paper.noText') : defangText(text.slice(0, most))}</div>
        </>
      )}
    </section>
  );
}
