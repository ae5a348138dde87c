import { useEffect, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Language } from '../../../shared/i18n/language.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { readingFragment } from './reading-fragment.ts';

/** A file to the letter; HTML also as it is read, since its letters begin with its style. */
export function FileText({ text, language, isHtml }: { text: string; language: Language; isHtml: boolean }) {
  const { t } = useWords();
  const [shape, setShape] = useState<'read' | 'text'>('read');
  const isRead = isHtml && shape === 'read';
  return (
    <>
      {isHtml && (
        <ToggleButtonGroup
          className="segmented"
          aria-label={t('exports.shape')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shape]}
          onSelectionChange={(keys) => setShape(keys.has('text') ? 'text' : 'read')}
        >
          <ToggleButton id="read">{t('exports.asRead')}</ToggleButton>
          <ToggleButton id="text">{t('exports.asText')}</ToggleButton>
        </ToggleButtonGroup>
      )}
      {isRead ? (
        <ReadingText html={text} language={language} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <pre className="export-text" tabIndex={0} lang={language}>
          {text}
        </pre>
      )}
    </>
  );
}

function ReadingText({ html, language }: { html: string; language: Language }) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(readingFragment(html));
  }, [html]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="export-text export-read serif" tabIndex={0} aria-label={t('exports.asRead')} lang={language}>
      <div ref={place} />
    </section>
  );
}
