import { useEffect, useMemo, useState } from 'react';
import type { MessageHtml } from '../../../../shared/contract/results.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { useTheme } from '../../../app/theme.ts';
import { CopyButton } from '../../../components/copy-button.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import type { Target } from './classify-targets.ts';
import { defangTarget } from './defang-target.ts';
import { type FrameColours, frameDocument } from './frame-document.ts';
import { sanitizeMail } from './sanitize-mail.ts';

/** The HTML as its sender meant it to look, as far as that is harmless, and everything that it wanted of the network. */
export function HtmlTab({ answer, targets }: { answer: MessageHtml | null; targets: readonly Target[] }) {
  const { language, t } = useWords();
  const colours = usePageColours();
  const html = answer?.html ?? null;
  const clean = useMemo(() => (html === null ? '' : sanitizeMail(html)), [html]);
  if (answer === null) return <p className="quiet">{t('list.loading')}</p>;
  if (html === null) return <p className="quiet">{t('html.none')}</p>;
  return (
    <div className="html-tab">
      <p className="small" data-tone="matsu">
        {t('html.safe')}
      </p>
      {colours && (
        <iframe
          className="mail-frame"
          title={t('html.frame')}
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={frameDocument(clean, colours, language)}
        />
      )}
      <section className="targets">
        <h3>
          {t('html.targets')} {targets.length > 0 && <span className="attention">{targets.length}</span>}
        </h3>
        {targets.length === 0 && <p className="quiet">{t('html.noTargets')}</p>}
        <ul>
          {targets.slice(0, 500).map(({ target, kind }) => (
            <li key={target}>
              <span className="chip" data-tone={kind === 'lead' ? 'ai' : 'shu'}>
                {t(`target.${kind}`)}
              </span>
              <code>{plainLine(defangTarget(target))}</code>
              <CopyButton text={defangTarget(target)} what={plainLine(defangTarget(target))} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The colours of the sheet as they are now; the frame can read no token. */
function usePageColours(): FrameColours | null {
  const [theme] = useTheme();
  const [colours, setColours] = useState<FrameColours | null>(null);
  useEffect(() => {
    const read = () => {
      const style = getComputedStyle(document.documentElement);
      setColours({ ground: style.getPropertyValue('--sheet'), ink: style.getPropertyValue('--ink') });
    };
    void theme;
    // The theme is put on the page by another effect of the same moment.
    const timer = setTimeout(read, 0);
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    return () => {
      clearTimeout(timer);
      system.removeEventListener('change', read);
    };
  }, [theme]);
  return colours;
}
