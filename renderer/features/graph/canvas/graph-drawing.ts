import { MultiGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Standing } from '../../../../shared/domain/graph.ts';
import { type DrawnGraph, emptyGraph, otherEnd } from '../drawn-graph.ts';
import type { Positions } from '../layout/start-positions.ts';
import { shortLabel } from '../node-label.ts';
import { affine, type Point } from './affine.ts';
import { lineAt, type Mark, markAt } from './hit.ts';
import type { PlainLine } from './lines-data.ts';
import { linesLayer } from './lines-layer.ts';
import { type Marks, markedIn, noMarks } from './marks.ts';
import { nodeAttributes, tieAttributes } from './model-attributes.ts';
import { Motion, wholeView } from './motion.ts';
import { type LabelWish, placeLabels } from './place-labels.ts';
import { followPointers } from './pointers.ts';
import { readTokens } from './read-tokens.ts';
import { rgbOf } from './rgb.ts';
import { sigmaOptions } from './sigma-options.ts';
import { tieLook } from './tie-look.ts';
import type { Tokens } from './tokens.ts';

export interface DrawingEvents {
  onNode(id: string): void;
  onTie(id: string): void;
  onNothing(): void;
  onOpen(id: string): void;
  /** The pointer is on an entity, or on none. */
  onHover(id: string | null, at: Point): void;
  onDragStart(): void;
  onDragEnd(): void;
}

/** Lines up to which sigma draws them itself, smooth and as wide as they are supported. */
const smoothUpTo = 1200;
/** Lines that are drawn while everything still moves: all of them take long where there is no graphics processor. */
const movingAtMost = 4000;
/** Lines of a marked entity that are drawn over the plain ones. */
const markedAtMost = 400;

/** The picture in one element of the page; knows nothing of React. Throws where the browser has no WebGL 2. */
export class GraphDrawing {
  readonly #stage: HTMLElement;
  readonly #events: DrawingEvents;
  readonly #endPointers: () => void;
  #sigma: Sigma | null = null;
  #motion: Motion | null = null;
  #graph: DrawnGraph = emptyGraph;
  #model = new MultiGraph();
  #marks: Marks = noMarks;
  #marked: { nodes: ReadonlySet<string>; ties: ReadonlySet<string> } = { nodes: new Set(), ties: new Set() };
  #named: ReadonlySet<string> = new Set();
  /** Where the hand is with what it drags, until that is drawn. */
  #dragged: { id: string; place: Point } | null = null;
  #tokens: Tokens = readTokens();
  /** It is being laid out: only some of many lines are drawn. */
  #isMoving = false;

  /** `element` takes the pointer; what is drawn lies in it. */
  constructor(element: HTMLElement, events: DrawingEvents) {
    this.#events = events;
    this.#stage = document.createElement('div');
    this.#stage.className = 'graph-stage';
    element.append(this.#stage);
    this.#endPointers = followPointers(element, {
      nodeAt: (point) => this.#nodeAt(point),
      onHover: (id, point) => events.onHover(id, point),
      onClick: (point) => this.#click(point),
      onDoubleClick: (point) => {
        const id = this.#nodeAt(point);
        if (id !== null) events.onOpen(id);
      },
      onPan: (by) => this.#motion?.pan(by),
      onZoom: (factor, at) => this.#motion?.zoom(factor, at),
      onGrab: () => events.onDragStart(),
      onDrag: (id, to) => this.#drag(id, to),
      onRelease: () => {
        this.#dropDragged();
        this.#name();
        events.onDragEnd();
      },
    });
  }

  /** Whether each line is sigma's; else they lie in a plain layer, and only marked ones are sigma's. */
  get #isSmooth(): boolean {
    return this.#graph.ties.length <= smoothUpTo;
  }

  /** `isMoving`: the places are where a layout begins. */
  show(graph: DrawnGraph, places: Positions, isMoving: boolean): void {
    this.#graph = graph;
    this.#isMoving = isMoving;
    this.#marked = this.#markedNow();
    const model = new MultiGraph();
    for (const node of graph.nodes) {
      const [x, y] = places.get(node.id) ?? [0, 0];
      model.addNode(node.id, { x, y, ...this.#nodeLook(node.id) });
    }
    this.#model = model;
    const own = this.#isSmooth ? graph.ties.map(({ id }) => id) : this.#marked.ties;
    for (const id of own) this.#putTie(id);
    if (this.#sigma) this.#sigma.setGraph(model);
    else this.#begin();
    this.#motion?.whenDrawn(() => this.#name());
  }

  #begin(): void {
    // Begun with nothing: making a program waits for all that is being drawn.
    const sigma = new Sigma(new MultiGraph(), this.#stage, sigmaOptions(this.#tokens.sans));
    this.#sigma = sigma;
    this.#motion = new Motion(sigma, this.#stage, () => this.#name());
    sigma.addCustomLayerProgram(
      'lines',
      'edges',
      linesLayer(() => this.#plainLines()),
    );
    sigma.setGraph(this.#model);
  }

  #plainLines(): PlainLine[] {
    const sigma = this.#sigma;
    if (!sigma || this.#isSmooth) return [];
    const toFrame = affine((place) => sigma.graphToFramedGraph(place));
    const places = new Map<string, Point>();
    this.#model.forEachNode((id, { x, y }) => places.set(id, toFrame({ x, y })));
    const lookOf = (standing: Standing) => {
      const { color, dashed } = tieLook({ standing, count: 1 }, 'plain', this.#tokens);
      return { color: rgbOf(color), dashed };
    };
    const looks = { accepted: lookOf('accepted'), suggested: lookOf('suggested'), rejected: lookOf('rejected') };
    const every = this.#isMoving ? Math.max(1, Math.ceil(this.#graph.ties.length / movingAtMost)) : 1;
    return this.#graph.ties.flatMap((tie, at): PlainLine[] => {
      if (at % every !== 0) return [];
      const [from, to] = [places.get(tie.a), places.get(tie.b)];
      const look = looks[tie.standing];
      return from && to ? [{ from, to, ...look }] : [];
    });
  }

  #markedNow() {
    const { nodes, ties } = markedIn(this.#graph, this.#marks);
    return { nodes, ties: new Set([...ties].filter((id) => this.#graph.tie(id)).slice(0, markedAtMost)) };
  }

  #nodeLook(id: string) {
    const node = this.#graph.node(id);
    return node && nodeAttributes(node, this.#marks, this.#named.has(id), this.#tokens);
  }

  #putTie(id: string): void {
    const tie = this.#graph.tie(id);
    if (tie) this.#model.mergeEdgeWithKey(id, tie.a, tie.b, tieAttributes(tie, this.#marks, this.#tokens));
  }

  /** Changes what stands out; only what it concerns is drawn anew. */
  mark(marks: Marks): void {
    const before = this.#marked;
    this.#marks = marks;
    this.#marked = this.#markedNow();
    for (const id of new Set([...before.nodes, ...this.#marked.nodes])) {
      if (this.#model.hasNode(id)) this.#model.mergeNodeAttributes(id, this.#nodeLook(id) ?? {});
    }
    for (const id of new Set([...before.ties, ...this.#marked.ties])) {
      if (this.#isSmooth || this.#marked.ties.has(id)) this.#putTie(id);
      else if (this.#model.hasEdge(id)) this.#model.dropEdge(id);
    }
    this.#name();
  }

  /** Chooses the names that have room on the screen as it now is: what stands out, then by the number of documents. */
  #name(): void {
    const sigma = this.#sigma;
    if (!sigma) return;
    const { width, height } = sigma.getDimensions();
    const { selected, path } = this.#marks;
    const near = new Set(selected === null ? [] : this.#graph.tiesOf(selected).map((tie) => otherEnd(tie, selected)));
    const wishes: LabelWish[] = [];
    for (const mark of this.#places()) {
      const node = this.#graph.node(mark.id);
      const isShown = mark.x >= 0 && mark.y >= 0 && mark.x <= width && mark.y <= height;
      if (node && isShown) wishes.push({ ...mark, text: shortLabel(node) });
    }
    // The sort is stable: among equals, those of most documents stay first.
    wishes.sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)));
    const before = this.#named;
    this.#named = placeLabels(wishes, new Set([...path.nodes, ...(selected === null ? [] : [selected])]));
    for (const id of new Set([...before, ...this.#named])) {
      if (before.has(id) === this.#named.has(id) || !this.#model.hasNode(id)) continue;
      this.#model.mergeNodeAttributes(id, this.#nodeLook(id) ?? {});
    }
  }

  /** Where each entity is on the screen. */
  *#places(): Generator<Mark> {
    const [sigma, motion] = [this.#sigma, this.#motion];
    if (!sigma || !motion) return;
    const toScreen = motion.toScreen();
    const scale = sigma.scaleSize(1, motion.wanted.ratio);
    for (const { id } of this.#graph.nodes) {
      const { x, y, size } = this.#model.getNodeAttributes(id);
      yield { id, radius: size * scale, ...toScreen({ x, y }) };
    }
  }

  #nodeAt(point: Point): string | null {
    return markAt(this.#places(), point);
  }

  #click(point: Point): void {
    const id = this.#nodeAt(point);
    if (id !== null) {
      this.#events.onNode(id);
      return;
    }
    const places = new Map([...this.#places()].map((mark) => [mark.id, mark]));
    const lines = this.#graph.ties.flatMap(({ id: tie, a, b }) => {
      const [from, to] = [places.get(a), places.get(b)];
      return from && to ? [{ id: tie, from, to }] : [];
    });
    const tie = lineAt(lines, point);
    if (tie === null) this.#events.onNothing();
    else this.#events.onTie(tie);
  }

  #drag(id: string, to: Point): void {
    const [sigma, motion] = [this.#sigma, this.#motion];
    if (!sigma || !motion) return;
    // What everything is framed by must not grow while something is dragged out of it.
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    const place = sigma.viewportToGraph(to, { cameraState: motion.wanted });
    this.#dragged = { id, place };
    motion.whenDrawn(() => this.#dropDragged());
  }

  #dropDragged(): void {
    if (this.#dragged === null) return;
    const { id, place } = this.#dragged;
    this.#dragged = null;
    this.#model.mergeNodeAttributes(id, place);
  }

  /** Takes the theme that the page now has. */
  repaint(): void {
    this.#tokens = readTokens();
    this.#model.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...this.#nodeLook(id) }));
    for (const id of this.#model.edges()) this.#putTie(id);
    this.#sigma?.refresh();
  }

  /** Moves every entity; x and y after each other, in the order of the graph that is shown. Steps that come too fast are left out, but not the last. */
  move(places: Float32Array, isLast: boolean): void {
    if (isLast) {
      this.#isMoving = false;
      this.#move(places);
    } else this.#motion?.whenDrawn(() => this.#move(places));
  }

  /** Nothing moves any more. */
  rest(): void {
    if (!this.#isMoving) return;
    this.#isMoving = false;
    this.#sigma?.refresh();
  }

  #move(places: Float32Array): void {
    if (places.length !== this.#graph.nodes.length * 2) return;
    this.#sigma?.setCustomBBox(null);
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
    // In the place of an older step that still waits to be drawn.
    this.#motion?.whenDrawn(() => this.#name());
    // Where a name has room is known once the new places are framed, and that is done when they are drawn.
    this.#sigma?.once('afterRender', () => this.#name());
  }

  places(): Map<string, [number, number]> {
    const places = new Map<string, [number, number]>();
    this.#model.forEachNode((id, { x, y }) => places.set(id, [Number(x), Number(y)]));
    return places;
  }

  /** By parts of the picture's width and height. */
  pan(right: number, down: number): void {
    const { width = 0, height = 0 } = this.#sigma?.getDimensions() ?? {};
    this.#motion?.pan({ x: -right * width, y: -down * height });
  }

  zoom(factor: number): void {
    const { width = 0, height = 0 } = this.#sigma?.getDimensions() ?? {};
    this.#motion?.zoom(factor, { x: width / 2, y: height / 2 });
  }

  fit(): void {
    this.#sigma?.setCustomBBox(null);
    this.#motion?.set(wholeView);
  }

  /** Moves the picture as little as brings an entity well into it. */
  reveal(id: string): void {
    const [sigma, motion] = [this.#sigma, this.#motion];
    if (!sigma || !motion || !this.#model.hasNode(id)) return;
    const { x: left, y: up } = this.#model.getNodeAttributes(id);
    const { x, y } = motion.toScreen()({ x: left, y: up });
    const { width, height } = sigma.getDimensions();
    const within = (value: number, length: number) => Math.min(length * 0.9, Math.max(length * 0.1, value));
    const by = { x: within(x, width) - x, y: within(y, height) - y };
    if (by.x !== 0 || by.y !== 0) motion.pan(by);
  }

  resize(): void {
    this.#sigma?.scheduleRender();
    this.#motion?.whenDrawn(() => this.#name());
  }

  end(): void {
    this.#endPointers();
    this.#motion?.end();
    this.#sigma?.kill();
    this.#sigma = null;
    this.#motion = null;
    this.#stage.remove();
  }
}
