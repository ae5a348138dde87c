import { MultiGraph } from 'graphology';
import { DEFAULT_CAMERA_STATE, Sigma } from 'sigma';
import { lookOf } from '../../../components/kind-mark.tsx';
import { type DrawnGraph, type DrawnNode, otherEnd, type Tie } from '../drawn-graph.ts';
import type { Positions } from '../layout/start-positions.ts';
import { shortLabel } from '../node-label.ts';
import { nodeLook, radiusOf } from './node-look.ts';
import { type LabelWish, placeLabels } from './place-labels.ts';
import { sigmaOptions, transparent } from './sigma-options.ts';
import { type TieRole, tieLook } from './tie-look.ts';
import { readTokens, type Tokens } from './tokens.ts';

/** What stands out. */
export interface Marks {
  selected: string | null;
  /** The neighbour that the Tab key has come to. */
  focused: string | null;
  selectedTie: string | null;
  path: { nodes: ReadonlySet<string>; ties: ReadonlySet<string> };
}

export interface DrawingEvents {
  onNode(id: string): void;
  onTie(id: string): void;
  onNothing(): void;
  onOpen(id: string): void;
  onDragStart(): void;
  onDragEnd(): void;
}

export const noMarks: Marks = {
  selected: null,
  focused: null,
  selectedTie: null,
  path: { nodes: new Set(), ties: new Set() },
};

/** Lines from which on they are drawn more simply and cannot be clicked: their ends can. */
const largeFrom = 8000;
/** Milliseconds of rest after which names are placed anew. */
const rest = 90;

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The picture in one element of the page; knows nothing of React. Throws where the browser has no WebGL 2. */
export class GraphDrawing {
  readonly #container: HTMLElement;
  readonly #events: DrawingEvents;
  #sigma: Sigma | null = null;
  #isLarge = false;
  #graph: DrawnGraph = { nodes: [], ties: [], node: () => undefined, tie: () => undefined, tiesOf: () => [] };
  #model = new MultiGraph();
  #marks: Marks = noMarks;
  #marked: { nodes: Set<string>; ties: Set<string> } = { nodes: new Set(), ties: new Set() };
  #named: ReadonlySet<string> = new Set();
  #naming: ReturnType<typeof setTimeout> | undefined;
  #tokens: Tokens = readTokens();

  constructor(container: HTMLElement, events: DrawingEvents) {
    this.#container = container;
    this.#events = events;
  }

  show(graph: DrawnGraph, places: Positions): void {
    this.#graph = graph;
    const model = new MultiGraph();
    for (const node of graph.nodes) {
      const [x, y] = places.get(node.id) ?? [0, 0];
      model.addNode(node.id, { x, y, ...this.#nodeAttributes(node, this.#marks) });
    }
    for (const tie of graph.ties) model.addEdgeWithKey(tie.id, tie.a, tie.b, this.#tieAttributes(tie, this.#marks));
    this.#model = model;
    this.#marked = markedIn(graph, this.#marks);
    const isLarge = graph.ties.length >= largeFrom;
    if (this.#sigma && isLarge === this.#isLarge) this.#sigma.setGraph(model);
    else this.#begin(isLarge);
    this.#nameSoon();
  }

  #begin(isLarge: boolean): void {
    const camera = this.#sigma?.getCamera().getState();
    this.#sigma?.kill();
    this.#isLarge = isLarge;
    const sigma = new Sigma(this.#model, this.#container, sigmaOptions(this.#tokens.sans, isLarge));
    if (camera) sigma.getCamera().setState(camera);
    sigma.on('clickNode', ({ node }) => this.#events.onNode(node));
    sigma.on('clickNodeLabel', ({ node }) => this.#events.onNode(node));
    sigma.on('doubleClickNode', (event) => {
      event.preventSigmaDefault();
      this.#events.onOpen(event.node);
    });
    sigma.on('clickEdge', ({ edge }) => this.#events.onTie(edge));
    sigma.on('clickStage', () => this.#events.onNothing());
    sigma.on('nodeDragStart', () => this.#events.onDragStart());
    sigma.on('nodeDragEnd', () => this.#events.onDragEnd());
    sigma.getCamera().on('updated', () => this.#nameSoon());
    this.#sigma = sigma;
    sigma.refresh();
  }

  #nameSoon(): void {
    clearTimeout(this.#naming);
    this.#naming = setTimeout(() => this.#name(), rest);
  }

  /** Chooses the names that have room on the screen as it now is: what stands out, then by the number of documents. */
  #name(): void {
    const sigma = this.#sigma;
    if (!sigma) return;
    const { width, height } = sigma.getDimensions();
    const { selected, path } = this.#marks;
    const near = new Set(selected === null ? [] : this.#graph.tiesOf(selected).map((tie) => otherEnd(tie, selected)));
    const wishes: LabelWish[] = [];
    for (const node of this.#graph.nodes) {
      const data = sigma.getNodeDisplayData(node.id);
      if (!data) continue;
      const { x, y } = sigma.framedGraphToViewport(data);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      wishes.push({ id: node.id, x, y, radius: sigma.scaleSize(data.size), text: shortLabel(node) });
    }
    const sure = new Set([...path.nodes, ...(selected === null ? [] : [selected])]);
    // The sort is stable: among equals, those of most documents stay first.
    wishes.sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)));
    const before = this.#named;
    this.#named = placeLabels(wishes, sure);
    for (const id of new Set([...before, ...this.#named])) {
      if (before.has(id) === this.#named.has(id) || !this.#model.hasNode(id)) continue;
      this.#model.setNodeAttribute(id, 'labelVisibility', this.#named.has(id) ? 'visible' : 'hidden');
    }
  }

  /** Changes what stands out; only what it concerns is drawn anew. */
  mark(marks: Marks): void {
    this.#marks = marks;
    const next = markedIn(this.#graph, marks);
    for (const id of new Set([...this.#marked.nodes, ...next.nodes])) {
      const node = this.#graph.node(id);
      if (node) this.#model.mergeNodeAttributes(id, this.#nodeAttributes(node, marks));
    }
    for (const id of new Set([...this.#marked.ties, ...next.ties])) {
      const tie = this.#graph.tie(id);
      if (tie) this.#model.mergeEdgeAttributes(id, this.#tieAttributes(tie, marks));
    }
    this.#marked = next;
    this.#nameSoon();
  }

  #nodeAttributes(node: DrawnNode, { selected, focused, path }: Marks) {
    const { shape, hollow } = nodeLook(node.type);
    const tokens = this.#tokens;
    const isChosen = node.id === selected || node.id === focused;
    const stands = isChosen || path.nodes.has(node.id);
    const color = isChosen ? tokens.shu : tokens.tone[lookOf(node.type).tone];
    const label = shortLabel(node);
    return {
      shape,
      color,
      inner: hollow ? tokens.sheet : transparent,
      size: radiusOf(node.documents) + (stands ? 3 : 0),
      label: node.folded > 0 ? `${label} +${node.folded}` : label,
      labelColor: isChosen ? tokens.shu : stands ? tokens.ink : tokens.ink2,
      labelGround: stands ? tokens.sheet : transparent,
      labelVisibility: isChosen || this.#named.has(node.id) ? 'visible' : 'hidden',
      depth: stands ? 'topNodes' : 'nodes',
    };
  }

  #tieAttributes(tie: Tie, { selected, selectedTie, path }: Marks) {
    const isChosen = tie.id === selectedTie || path.ties.has(tie.id);
    const isNear = tie.a === selected || tie.b === selected;
    const role: TieRole = isChosen ? 'chosen' : isNear ? 'near' : 'plain';
    const { color, dashed, width } = tieLook(tie, role, this.#tokens);
    return { color, gap: dashed ? transparent : color, size: width, depth: isChosen || isNear ? 'topEdges' : 'edges' };
  }

  /** Takes the theme that the page now has. */
  repaint(): void {
    this.#tokens = readTokens();
    this.#model.updateEachNodeAttributes((id, attributes) => {
      const node = this.#graph.node(id);
      return node ? { ...attributes, ...this.#nodeAttributes(node, this.#marks) } : attributes;
    });
    this.#model.updateEachEdgeAttributes((id, attributes) => {
      const tie = this.#graph.tie(id);
      return tie ? { ...attributes, ...this.#tieAttributes(tie, this.#marks) } : attributes;
    });
  }

  /** Moves every entity; x and y after each other, in the order of the graph that is shown. */
  move(places: Float32Array): void {
    if (places.length !== this.#graph.nodes.length * 2) return;
    let at = 0;
    this.#model.updateEachNodeAttributes(
      (_id, attributes) => {
        attributes.x = places[at];
        attributes.y = places[at + 1];
        at += 2;
        return attributes;
      },
      { attributes: ['x', 'y'] },
    );
    this.#nameSoon();
  }

  places(): Map<string, [number, number]> {
    const places = new Map<string, [number, number]>();
    this.#model.forEachNode((id, { x, y }) => places.set(id, [Number(x), Number(y)]));
    return places;
  }

  /** By fractions of the picture's width and height. */
  pan(right: number, down: number): void {
    const camera = this.#sigma?.getCamera();
    if (!camera) return;
    camera.setState({ x: camera.x + right * camera.ratio, y: camera.y - down * camera.ratio });
  }

  zoom(factor: number): void {
    const camera = this.#sigma?.getCamera();
    const ratio = camera?.getBoundedRatio(camera.ratio / factor);
    if (camera && ratio !== undefined) void camera.animate({ ratio }, { duration: calm() ? 0 : 120 });
  }

  fit(): void {
    void this.#sigma?.getCamera().animate(DEFAULT_CAMERA_STATE, { duration: calm() ? 0 : 200 });
  }

  /** Moves the picture as little as brings an entity well into it. */
  reveal(id: string): void {
    const sigma = this.#sigma;
    const data = sigma?.getNodeDisplayData(id);
    if (!sigma || !data) return;
    const { x, y } = sigma.framedGraphToViewport(data);
    const { width, height } = sigma.getDimensions();
    const within = (value: number, length: number) => Math.min(length * 0.9, Math.max(length * 0.1, value));
    const wanted = { x: within(x, width), y: within(y, height) };
    if (wanted.x === x && wanted.y === y) return;
    const [from, to] = [sigma.viewportToFramedGraph(wanted), sigma.viewportToFramedGraph({ x, y })];
    const camera = sigma.getCamera();
    const state = { x: camera.x + to.x - from.x, y: camera.y + to.y - from.y };
    void camera.animate(state, { duration: calm() ? 0 : 200 });
  }

  resize(): void {
    this.#sigma?.resize();
    this.#sigma?.scheduleRender();
    this.#nameSoon();
  }

  end(): void {
    clearTimeout(this.#naming);
    this.#sigma?.kill();
    this.#sigma = null;
  }
}

/** What looks otherwise than usual, so that the rest need not be touched. */
function markedIn(graph: DrawnGraph, { selected, focused, selectedTie, path }: Marks) {
  const nodes = new Set(path.nodes);
  const ties = new Set(path.ties);
  for (const id of [selected, focused]) if (id !== null) nodes.add(id);
  if (selectedTie !== null) ties.add(selectedTie);
  if (selected !== null) {
    for (const tie of graph.tiesOf(selected)) {
      ties.add(tie.id);
      nodes.add(otherEnd(tie, selected));
    }
  }
  return { nodes, ties };
}
