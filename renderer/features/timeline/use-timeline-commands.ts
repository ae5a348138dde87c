import type { RefObject } from 'react';
import type { Event } from '../../../shared/domain/event.ts';
import type { Command } from '../../app/commands/command.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import type { TimelineDrawing } from './drawing/timeline-drawing.ts';
import { partBeside } from './part-beside.ts';
import type { Decisions } from './use-decisions.ts';

interface TimelineCommands {
  drawing: RefObject<TimelineDrawing | null>;
  event: Event | null;
  parts: number[];
  /** Index among those shown; -1 for none. */
  selected: number;
  move(step: number): void;
  edit(): void;
  decisions: Decisions;
}

const nearer = 1 / 1.6;

/** The keys of the timeline; all of them are in the palette, too. */
export function useTimelineCommands({
  drawing,
  event,
  parts,
  selected,
  move,
  edit,
  decisions,
}: TimelineCommands): void {
  const on = (work: (made: TimelineDrawing) => void) => () => {
    if (drawing.current) work(drawing.current);
  };
  const isChosen = event !== null;
  const view = (id: string, title: Command['title'], keys: string, run: () => void): Command => ({
    id: `timeline.${id}`,
    group: 'view',
    title,
    keys,
    run,
  });
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move(-1) },
    view(
      'zoomIn',
      both('timeline.zoomIn'),
      '+',
      on((made) => made.zoom(nearer)),
    ),
    // The same key without Shift, on keyboards where the plus needs it.
    view(
      'zoomInPlain',
      both('timeline.zoomIn'),
      '=',
      on((made) => made.zoom(nearer)),
    ),
    view(
      'zoomOut',
      both('timeline.zoomOut'),
      '-',
      on((made) => made.zoom(1 / nearer)),
    ),
    view(
      'fit',
      both('timeline.fit'),
      '0',
      on((made) => made.fit()),
    ),
    view(
      'earlier',
      both('timeline.earlier'),
      'ArrowLeft',
      on((made) => made.panBy(-0.15)),
    ),
    view(
      'later',
      both('timeline.later'),
      'ArrowRight',
      on((made) => made.panBy(0.15)),
    ),
    view(
      'first',
      both('timeline.first'),
      'Home',
      on((made) => made.goToEnd('first')),
    ),
    view(
      'last',
      both('timeline.last'),
      'End',
      on((made) => made.goToEnd('last')),
    ),
    {
      ...view(
        'zoomTo',
        both('timeline.zoomTo'),
        'z',
        on((made) => made.zoomToEvent(selected)),
      ),
      enabled: selected >= 0,
    },
    { id: 'event.edit', group: 'decision', title: both('timeline.edit'), keys: 'e', enabled: isChosen, run: edit },
    {
      id: 'event.remove',
      group: 'decision',
      title: both('timeline.remove'),
      keys: 'Delete',
      enabled: isChosen,
      run: () => event && void decisions.remove(event),
    },
    {
      id: 'event.partUp',
      group: 'decision',
      title: both('timeline.partUp'),
      keys: '[',
      enabled: isChosen,
      run: () => event && void decisions.move(event, partBeside(event.part, -1, parts)),
    },
    {
      id: 'event.partDown',
      group: 'decision',
      title: both('timeline.partDown'),
      keys: ']',
      enabled: isChosen,
      run: () => event && void decisions.move(event, partBeside(event.part, 1, parts)),
    },
    // Here it can be said what was taken back.
    {
      id: 'decision.undo',
      group: 'decision',
      title: { ja: '決定を取り消す', en: 'Undo the last decision' },
      keys: 'mod+z',
      run: () => void decisions.undo(),
    },
    {
      id: 'decision.redo',
      group: 'decision',
      title: { ja: '決定をやり直す', en: 'Redo the decision' },
      keys: 'mod+shift+z',
      run: () => void decisions.redo(),
    },
  ]);
}
