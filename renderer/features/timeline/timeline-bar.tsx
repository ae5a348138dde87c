import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { showOverlay } from '../../app/overlay.ts';
import { useGo } from '../../app/use-route.ts';
import { partText } from './part-text.ts';
import type { EventFilter } from './shown-events.ts';

interface TimelineBarProps {
  parts: number[];
  filter: EventFilter;
  onFit(): void;
  onZoom(factor: number): void;
}

/** What is shown of the timeline, and what can be done with it as a whole. */
export function TimelineBar({ parts, filter, onFit, onZoom }: TimelineBarProps) {
  const words = useWords();
  const { t } = words;
  const go = useGo();
  return (
    <div className="view-bar timeline-bar">
      <ToggleButtonGroup
        className="kinds"
        aria-label={t('timeline.parts')}
        selectionMode="single"
        selectedKeys={filter.part === null ? [] : [String(filter.part)]}
        onSelectionChange={(keys) => go({ filter: { part: String([...keys][0] ?? '') } })}
      >
        {parts.map((part) => (
          <ToggleButton key={part} id={String(part)} className="filter-chip">
            {partText(part, words)}
          </ToggleButton>
        ))}
        <ToggleButton id="none" className="filter-chip">
          {t('timeline.noPart')}
        </ToggleButton>
      </ToggleButtonGroup>
      <ToggleButtonGroup
        className="kinds"
        aria-label={t('timeline.only')}
        selectionMode="single"
        selectedKeys={filter.only === null ? [] : [filter.only]}
        onSelectionChange={(keys) => go({ filter: { only: String([...keys][0] ?? '') } })}
      >
        <ToggleButton id="apart" className="filter-chip">
          {t('timeline.apart')}
        </ToggleButton>
        <ToggleButton id="notes" className="filter-chip">
          {t('timeline.notes')}
        </ToggleButton>
      </ToggleButtonGroup>
      <span className="bar-space" />
      <span className="bar-zoom">
        <Button className="button" aria-label={t('timeline.zoomOut')} onPress={() => onZoom(1.6)}>
          −
        </Button>
        <Button className="button" onPress={onFit}>
          {t('timeline.fit')}
        </Button>
        <Button className="button" aria-label={t('timeline.zoomIn')} onPress={() => onZoom(1 / 1.6)}>
          +
        </Button>
      </span>
      <Button className="button" onPress={() => showOverlay({ kind: 'event', document: null, event: null })}>
        {t('timeline.addNote')}
      </Button>
      <Button
        className="button"
        onPress={() =>
          go({
            view: 'exports',
            filter: { what: 'timeline', ...(typeof filter.part === 'number' && { part: String(filter.part) }) },
          })
        }
      >
        {t('timeline.export')}
      </Button>
    </div>
  );
}
