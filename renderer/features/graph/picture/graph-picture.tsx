import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useCommands } from '../../../app/commands/use-commands.tsx';
import { both } from '../../../app/i18n/both.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { KindMark } from '../../../components/kind-mark.tsx';
import type { Point } from '../canvas/affine.ts';
import { type Marks, noMarks } from '../canvas/marks.ts';
import { useDrawing } from '../canvas/use-drawing.ts';
import { type DrawnGraph, otherEnd, type Tie } from '../drawn-graph.ts';
import { nodeLabel } from '../node-label.ts';
import { Legend } from './legend.tsx';
import { savePicture } from './save-picture.ts';

interface GraphPictureProps {
  graph: DrawnGraph;
  name: string;
  selected: string | null;
  selectedTie: string | null;
  path: Marks['path'];
  onSelect(id: string | null): void;
  onSelectTie(id: string): void;
  onOpen(id: string): void;
  /** Shown in its place where the browser cannot draw. */
  instead: ReactNode;
}

/** Pixels are the drawing's; here are the keys, what a reader of the screen hears, and the buttons over it. */
export function GraphPicture({
  graph,
  selected,
  selectedTie,
  path,
  onSelect,
  onSelectTie,
  onOpen,
  ...props
}: GraphPictureProps) {
  const words = useWords();
  const { t } = words;
  const container = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [focused, setFocused] = useState<{ of: string; id: string } | null>(null);
  const ties = selected === null ? [] : graph.tiesOf(selected);
  const at =
    focused !== null && focused.of === selected ? ties.findIndex((tie) => otherEnd(tie, selected) === focused.id) : -1;
  const neighbour = at < 0 ? null : (focused?.id ?? null);
  const marks = useMemo(
    () => ({ ...noMarks, selected, focused: neighbour, selectedTie, path }),
    [selected, neighbour, selectedTie, path],
  );
  const [hovered, setHovered] = useState<{ id: string; at: Point } | null>(null);
  const onHover = (id: string | null, at: Point) => setHovered(id === null ? null : { id, at });
  const events = { onHover, onNode: onSelect, onTie: onSelectTie, onNothing: () => onSelect(null), onOpen };
  const drawing = useDrawing(container, graph, marks, events);
  const { current } = drawing;
  useCommands([
    { id: 'graph.fit', group: 'view', title: both('graph.fit'), keys: '0', run: () => current.current?.fit() },
    { id: 'graph.again', group: 'view', title: both('graph.again'), keys: 'l', run: drawing.again },
    {
      id: 'graph.png',
      group: 'export',
      title: both('graph.png'),
      run: () => void savePicture('png', graph, current.current, marks, words, props.name),
    },
    {
      id: 'graph.svg',
      group: 'export',
      title: both('graph.svg'),
      run: () => void savePicture('svg', graph, current.current, marks, words, props.name),
    },
  ]);
  if (drawing.isImpossible) return props.instead;

  const select = (id: string) => {
    onSelect(id);
    current.current?.reveal(id);
  };
  const step = (by: number): boolean => {
    if (selected === null) return false;
    const tie = ties[at < 0 ? (by > 0 ? 0 : -1) : at + by];
    if (!tie) {
      setFocused(null);
      return false;
    }
    const id = otherEnd(tie, selected);
    setFocused({ of: selected, id });
    current.current?.reveal(id);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = event.shiftKey ? 0.3 : 0.08;
    const [most] = graph.nodes;
    const { key } = event;
    if (key === 'ArrowLeft') current.current?.pan(-pan, 0);
    else if (key === 'ArrowRight') current.current?.pan(pan, 0);
    else if (key === 'ArrowUp') current.current?.pan(0, -pan);
    else if (key === 'ArrowDown') current.current?.pan(0, pan);
    else if (key === '+' || key === '=' || key === ';') current.current?.zoom(1.4);
    else if (key === '-') current.current?.zoom(1 / 1.4);
    else if (key === 'Home' && most) select(most.id);
    // After the last neighbour, Tab leaves the picture as it leaves everything else.
    else if (key === 'Tab') {
      if (!step(event.shiftKey ? -1 : 1)) return;
    } else if (key === 'Escape' && neighbour !== null) setFocused(null);
    else if (key === 'Escape' && (selected !== null || selectedTie !== null)) onSelect(null);
    else if (key === 'Enter' && neighbour !== null) select(neighbour);
    else if (key === 'Enter' && selected !== null) onOpen(selected);
    else if (key === 'Enter' && most) select(most.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const heard = (tie: Tie, id: string): string => {
    const node = graph.node(id);
    const kinds = tie.links.map((link) => t(`graph.verb.${link.type}`)).join(', ');
    const name = node ? nodeLabel(node) : id;
    return t('graph.neighbour', {
      name,
      kinds,
      standing: t(`standing.${tie.standing}`),
      at: at + 1,
      count: ties.length,
    });
  };
  const chosen = selected === null ? undefined : graph.node(selected);
  const tie = ties[at];
  const status =
    tie !== undefined && neighbour !== null
      ? heard(tie, neighbour)
      : chosen
        ? t('graph.selected', { kind: t(`entity.${chosen.type}`), name: nodeLabel(chosen), count: ties.length })
        : '';
  return (
    <div className="graph-picture">
      <div
        className="graph-keys"
        role="application"
        aria-label={t('graph.picture')}
        aria-describedby={helpId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture takes keys of its own
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="graph-canvas" ref={container} aria-hidden="true" />
      </div>
      <p id={helpId} className="hidden-text">
        {t('graph.keysHelp')}
      </p>
      <p className="hidden-text" role="status">
        {status}
      </p>
      <div className="graph-buttons">
        <Button className="button plain" aria-label={t('graph.zoomIn')} onPress={() => current.current?.zoom(1.6)}>
          ＋
        </Button>
        <Button className="button plain" aria-label={t('graph.zoomOut')} onPress={() => current.current?.zoom(1 / 1.6)}>
          －
        </Button>
        <Button className="button plain" onPress={() => current.current?.fit()}>
          {t('graph.fit')} <kbd>0</kbd>
        </Button>
        <Button className="button plain" onPress={drawing.isSettling ? drawing.stop : drawing.again}>
          {drawing.isSettling ? t('graph.stop') : t('graph.again')}
        </Button>
      </div>
      {drawing.isSettling && <p className="graph-settling quiet small">{t('graph.settling')}</p>}
      <Hovered graph={graph} hovered={hovered} />
      {neighbour !== null && <p className="graph-heard">{status}</p>}
      <Legend graph={graph} hasPath={path.ties.size > 0} />
    </div>
  );
}

/** The whole name of what the pointer is on; the keys have theirs in the status. */
function Hovered({ graph, hovered }: { graph: DrawnGraph; hovered: { id: string; at: Point } | null }) {
  const { t } = useWords();
  const node = hovered === null ? undefined : graph.node(hovered.id);
  if (!node || hovered === null) return null;
  return (
    <p className="graph-hovered" style={{ left: hovered.at.x + 14, top: hovered.at.y + 14 }} aria-hidden="true">
      <KindMark kind={node.type} /> <b>{nodeLabel(node)}</b>{' '}
      <span className="quiet">{t('inspect.inDocuments', { count: node.documents })}</span>
    </p>
  );
}
