import { Button } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import type { View } from '../../app/routes.ts';
import { useGo } from '../../app/use-route.ts';
import { usePreference } from '../../drafts/page-store.tsx';

const steps = [
  { name: 'sources', view: 'sources' },
  { name: 'messages', view: 'messages' },
  { name: 'reader', view: 'messages' },
  { name: 'cite', view: 'messages' },
] as const satisfies { name: string; view: View }[];

/** A few words beside the real thing, step by step; it can be left at any time and is there again after a reload. */
export function Tour() {
  const { t } = useWords();
  const go = useGo();
  const [index, setIndex] = usePreference('tour.step', -1);
  const step = steps[index];
  if (!step) return null;
  const show = (next: number) => {
    setIndex(next);
    const target = steps[next];
    if (target) go({ view: target.view });
  };
  return (
    <aside className="tour" aria-label={t('tour.label')}>
      <h2>{t(`tour.${step.name}.title`)}</h2>
      <p aria-live="polite">{t(`tour.${step.name}.text`)}</p>
      <div className="actions tour-actions">
        <span className="quiet">{t('tour.step', { step: index + 1, steps: steps.length })}</span>
        <Button className="button plain" onPress={() => setIndex(-1)}>
          {t('tour.end')}
        </Button>
        {index > 0 && (
          <Button className="button" onPress={() => show(index - 1)}>
            {t('tour.back')}
          </Button>
        )}
        {index < steps.length - 1 && (
          <Button className="button strong" onPress={() => show(index + 1)}>
            {t('tour.next')}
          </Button>
        )}
      </div>
    </aside>
  );
}
