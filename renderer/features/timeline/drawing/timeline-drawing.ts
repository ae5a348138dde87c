import type { Words } from '../../../app/i18n/words.ts';
import { longestLabel } from '../layout/label-width.ts';
import type { Crowd } from '../layout/place-marks.ts';
import { around, fitted, panned, type Span, showing, zoomed } from '../layout/span.ts';
import type { BandKey, TimelineModel } from '../layout/timeline-model.ts';
import { axisTicks } from '../time/axis-ticks.ts';
import { type BandBox, bandBoxes, gutter } from './band-boxes.ts';
import { EventFacts } from './event-facts.ts';
import { type Drawn, type Hit, hitAt } from './hit.ts';
import { LabelPool } from './label-pool.ts';
import { paintAxis } from './paint-grid.ts';
import { paintPicture } from './paint-picture.ts';
import { type Palette, readPalette } from './palette.ts';

export const axisHeight = 30;

export interface DrawingParts {
  axis: HTMLCanvasElement;
  picture: HTMLCanvasElement;
  labels: HTMLElement;
}

export interface DrawingOptions {
  titleOf(index: number): string;
  words: Words;
  /** Told when another time is on the screen. */
  onSpan(span: Span): void;
}

const nothing: Drawn = { rows: [], crowds: [], labels: [] };

/**
 * The picture of a timeline, drawn by hand: marks on a canvas, names as elements above it, only what is on the screen. It
 * draws once a frame however often it is told that something has changed.
 */
export class TimelineDrawing {
  readonly #parts: DrawingParts;
  readonly #labels: LabelPool;
  #options: DrawingOptions;
  #facts: EventFacts | null = null;
  #boxes: readonly BandBox[] = [];
  #span: Span = { from: 0, to: 1 };
  #width = 0;
  #height = 0;
  #scroll = 0;
  #selected = -1;
  #hovered = -1;
  #target: BandKey | null = null;
  #frame = 0;
  #palette: Palette | null = null;
  #drawn = nothing;

  constructor(parts: DrawingParts, options: DrawingOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#labels = new LabelPool(parts.labels);
  }

  get span(): Span {
    return this.#span;
  }

  get axisWidth(): number {
    return Math.max(50, this.#width - gutter);
  }

  setOptions(options: DrawingOptions): void {
    this.#options = options;
    if (this.#facts) this.#facts = new EventFacts(this.#facts.model, options.titleOf);
    this.#changed();
  }

  setModel(model: TimelineModel): void {
    this.#facts = new EventFacts(model, this.#options.titleOf);
    this.#hovered = -1;
    this.#layBands();
  }

  resize(width: number, height: number): void {
    if (width === this.#width && height === this.#height) return;
    this.#width = width;
    this.#height = height;
    for (const [canvas, tall] of [
      [this.#parts.axis, axisHeight],
      [this.#parts.picture, height],
    ] as const) {
      canvas.width = Math.round(width * devicePixelRatio);
      canvas.height = Math.round(tall * devicePixelRatio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${tall}px`;
    }
    this.#layBands();
  }

  get boxes(): readonly BandBox[] {
    return this.#boxes;
  }

  setScroll(top: number): void {
    this.#scroll = top;
    this.#changed();
  }

  /** The theme has changed. */
  setColours(): void {
    this.#palette = null;
    this.#changed();
  }

  setSpan(span: Span): void {
    if (span.from === this.#span.from && span.to === this.#span.to) return;
    this.#span = span;
    this.#options.onSpan(span);
    this.#changed();
  }

  /** `x` in CSS pixels of the drawing; the middle where it is not given. */
  zoom(factor: number, x?: number): void {
    const at = x === undefined ? 0.5 : (x - gutter) / this.axisWidth;
    this.setSpan(zoomed(this.#span, factor, Math.min(1, Math.max(0, at))));
  }

  panBy(part: number): void {
    this.setSpan(panned(this.#span, part));
  }

  fit(): void {
    const all = this.#fitted();
    if (all) this.setSpan(all);
  }

  /** To the first or the last event, at the same distance. */
  goToEnd(side: 'first' | 'last'): void {
    const all = this.#fitted();
    if (!all) return;
    const length = this.#span.to - this.#span.from;
    const from = side === 'first' ? all.from : all.to - length;
    this.setSpan({ from, to: from + length });
  }

  goTo(crowd: Crowd): void {
    this.setSpan(around(crowd.from, crowd.to));
  }

  /** So near that the event is plain, with every claim of its time. */
  zoomToEvent(index: number): void {
    const times = this.#facts?.times(index);
    if (!times) return;
    const places = times.others.map(({ place }) => place).filter(Number.isFinite);
    this.setSpan(around(Math.min(times.mark.start, ...places), Math.max(times.mark.end, ...places)));
  }

  /** Selects an event and brings it onto the screen. */
  select(index: number): void {
    this.#selected = index;
    const place = this.#facts?.model.places[index];
    if (place !== undefined && !Number.isNaN(place)) this.setSpan(showing(this.#span, place));
    this.#changed();
  }

  hover(index: number): void {
    if (index === this.#hovered) return;
    this.#hovered = index;
    this.#changed();
  }

  /** The band over which something is dragged. */
  setTarget(key: BandKey | null): void {
    if (key === this.#target) return;
    this.#target = key;
    this.#changed();
  }

  /** What lies under a point of the picture, in CSS pixels of the screen's part of it. */
  hit(x: number, y: number): Hit | null {
    return hitAt(this.#drawn, x, y + this.#scroll);
  }

  bandAt(y: number): BandBox | null {
    const at = y + this.#scroll;
    return this.#boxes.find(({ top, height }) => at >= top && at < top + height) ?? null;
  }

  /** Draws now what would be drawn in the next frame. */
  draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#facts || this.#width === 0) return;
    const axis = contextOf(this.#parts.axis);
    const picture = contextOf(this.#parts.picture);
    if (!axis || !picture) return;
    this.#palette ??= readPalette(this.#parts.picture);
    const { from, to } = this.#span;
    const ticks = axisTicks(this.#span, this.axisWidth / 110, this.#options.words).map((tick) => ({
      ...tick,
      x: gutter + ((tick.at - from) / (to - from)) * this.axisWidth,
    }));
    paintAxis(axis, ticks, { left: gutter, width: this.#width, height: axisHeight }, this.#palette);
    const scene = {
      facts: this.#facts,
      boxes: this.#boxes,
      span: this.#span,
      width: gutter + this.axisWidth,
      height: this.#height,
      top: this.#scroll,
      selected: this.#selected,
      hovered: this.#hovered,
      target: this.#target,
      words: this.#options.words,
    };
    this.#drawn = paintPicture(picture, scene, ticks, this.#palette);
    this.#labels.show(this.#drawn.labels);
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
  }

  #fitted(): Span | null {
    return fitted(this.#allTimes(), longestLabel / this.axisWidth);
  }

  *#allTimes(): Generator<number> {
    for (const { key, starts, ends } of this.#facts?.model.bands ?? []) {
      if (key === 'undated') continue;
      for (let at = 0; at < starts.length; at += 1) {
        yield starts[at] ?? Number.NaN;
        yield ends[at] ?? Number.NaN;
      }
    }
  }

  #layBands(): void {
    this.#boxes = bandBoxes(this.#facts?.model.bands ?? [], this.#height);
    this.#changed();
  }

  #changed(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw();
    });
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  context?.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  return context;
}
