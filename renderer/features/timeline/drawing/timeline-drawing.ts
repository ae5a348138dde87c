import type { Words } from '../../../app/i18n/words.ts';
import { bandLanes, bandRoom, laneHeight } from '../layout/band-heights.ts';
import { density } from '../layout/density.ts';
import { labelWidth, longestLabel } from '../layout/label-width.ts';
import { type Crowd, type Placed, placeMarks } from '../layout/place-marks.ts';
import { around, fitted, panned, type Span, showing, zoomed } from '../layout/span.ts';
import type { Band, BandKey, TimelineModel } from '../layout/timeline-model.ts';
import { axisTicks } from '../time/axis-ticks.ts';
import { type EventTimes, eventTimes } from '../time/event-times.ts';
import { claimLabels } from './claim-labels.ts';
import { type DrawnLabel, LabelPool } from './label-pool.ts';
import { binWidth, paintDensity } from './paint-density.ts';
import { type ClaimTick, paintEvent } from './paint-event.ts';
import { type DrawnTick, paintAxis, paintGrid, paintTargets } from './paint-grid.ts';
import { type Palette, readPalette } from './palette.ts';

/** CSS pixels at the left where the bands have their names. */
export const gutter = 104;
export const axisHeight = 30;

/** A band as it lies in the drawing, in CSS pixels from its top. */
export interface BandBox {
  key: BandKey;
  top: number;
  height: number;
  lanes: number;
  count: number;
}

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

/** What lies under a point: an event, or a crowd of them. */
export type Hit = { kind: 'event'; index: number; y: number } | { kind: 'crowd'; crowd: Crowd };

interface Row {
  mark: Placed;
  /** The middle of its row in the drawing. */
  y: number;
}

interface Name {
  text: string;
  width: number;
}

interface Painting {
  context: CanvasRenderingContext2D;
  palette: Palette;
  model: TimelineModel;
}

/**
 * The picture of a timeline, drawn by hand: marks on a canvas, names as elements above it, only what is on the screen. It
 * draws once a frame however often it is told that something has changed.
 */
export class TimelineDrawing {
  readonly #parts: DrawingParts;
  readonly #labels: LabelPool;
  #options: DrawingOptions;
  #model: TimelineModel | null = null;
  #boxes: BandBox[] = [];
  #span: Span = { from: 0, to: 1 };
  #width = 0;
  #height = 0;
  #scroll = 0;
  #selected = -1;
  #hovered = -1;
  #target: BandKey | null = null;
  #frame = 0;
  #palette: Palette | null = null;
  #rows: Row[] = [];
  #crowds: { crowd: Crowd; top: number; height: number }[] = [];
  /** What follows from an event alone, by its index. */
  readonly #names = new Map<number, Name>();
  readonly #times = new Map<number, EventTimes | null>();

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
    this.#names.clear();
    this.#changed();
  }

  /** Gives the boxes of the bands for this height. */
  setModel(model: TimelineModel): void {
    this.#model = model;
    this.#names.clear();
    this.#times.clear();
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
    const times = this.#model && this.#timesOf(this.#model, index);
    if (!times) return;
    const places = times.others.map(({ place }) => place).filter(Number.isFinite);
    this.setSpan(around(Math.min(times.mark.start, ...places), Math.max(times.mark.end, ...places)));
  }

  /** Selects an event and brings it onto the screen. */
  select(index: number): void {
    this.#selected = index;
    const place = this.#model?.places[index];
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
    const at = y + this.#scroll;
    for (let row = this.#rows.length - 1; row >= 0; row -= 1) {
      const { mark, y: middle } = this.#rows[row] as Row;
      if (Math.abs(middle - at) > laneHeight / 2) continue;
      const label = mark.label;
      const isOnMark = x >= gutter + mark.x0 - 3 && x <= gutter + mark.x1 + 3;
      const isOnLabel = label !== null && x >= gutter + label.x && x <= gutter + label.x + label.width;
      if (isOnMark || isOnLabel) return { kind: 'event', index: mark.index, y: middle };
    }
    const crowd = this.#crowds.find(
      ({ crowd: some, top, height }) =>
        at >= top && at <= top + height && x >= gutter + some.x && x < gutter + some.x + some.width,
    );
    return crowd ? { kind: 'crowd', crowd: crowd.crowd } : null;
  }

  bandAt(y: number): BandBox | null {
    const at = y + this.#scroll;
    return this.#boxes.find(({ top, height }) => at >= top && at < top + height) ?? null;
  }

  /** Draws now what would be drawn in the next frame. */
  draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#model || this.#width === 0) return;
    this.#palette ??= readPalette(this.#parts.picture);
    const ticks = axisTicks(this.#span, this.axisWidth / 110, this.#options.words).map((tick) => ({
      ...tick,
      x: this.#xOf(tick.at),
    }));
    const axis = this.#contextOf(this.#parts.axis);
    const context = this.#contextOf(this.#parts.picture);
    if (!axis || !context) return;
    paintAxis(axis, ticks, { left: gutter, width: this.#width, height: axisHeight }, this.#palette);
    this.#drawPicture({ context, palette: this.#palette, model: this.#model }, ticks);
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
  }

  #fitted(): Span | null {
    return fitted(this.#allTimes(), longestLabel / this.axisWidth);
  }

  *#allTimes(): Generator<number> {
    for (const { key, starts, ends } of this.#model?.bands ?? []) {
      if (key === 'undated') continue;
      for (let at = 0; at < starts.length; at += 1) {
        yield starts[at] ?? Number.NaN;
        yield ends[at] ?? Number.NaN;
      }
    }
  }

  #layBands(): void {
    const bands = this.#model?.bands ?? [];
    const counts = bands.map(({ items }) => items.length);
    const lanes = bandLanes(counts, this.#height);
    let top = 0;
    this.#boxes = bands.map(({ key }, number) => {
      const some = lanes[number] ?? 1;
      const box = { key, top, height: some * laneHeight + bandRoom, lanes: some, count: counts[number] ?? 0 };
      top += box.height;
      return box;
    });
    this.#changed();
  }

  #changed(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw();
    });
  }

  #xOf(time: number): number {
    return gutter + ((time - this.#span.from) / (this.#span.to - this.#span.from)) * this.axisWidth;
  }

  #contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
    const context = canvas.getContext('2d');
    context?.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    return context;
  }

  #drawPicture(painting: Painting, ticks: readonly DrawnTick[]): void {
    const { context, palette, model } = painting;
    context.clearRect(0, 0, this.#width, this.#height);
    context.save();
    context.translate(0, -this.#scroll);
    this.#rows = [];
    this.#crowds = [];
    const labels: DrawnLabel[] = [];
    const bottom = Math.max(this.#height + this.#scroll, ...this.#boxes.map(({ top, height }) => top + height));
    paintTargets(context, this.#boxes, { target: this.#target, width: this.#width }, palette);
    paintGrid(context, ticks, { left: gutter, bottom }, palette);
    model.bands.forEach((band, number) => {
      const box = this.#boxes[number];
      if (!box || box.top > this.#scroll + this.#height || box.top + box.height < this.#scroll) return;
      if (band.key === 'undated') this.#paintUndated(painting, band, box, labels);
      else this.#paintBand(painting, band, box, labels);
    });
    this.#paintSelected(painting, labels);
    context.restore();
    this.#labels.show(labels);
  }

  #paintBand(painting: Painting, band: Band, box: BandBox, labels: DrawnLabel[]): void {
    const { context, palette } = painting;
    const { placed, crowds } = placeMarks(band, {
      span: this.#span,
      width: this.axisWidth,
      lanes: box.lanes,
      labelWidth: (index) => this.#labelWidth(index),
    });
    if (placed.length === 0 && crowds.length > 0) {
      const bins = density(band, this.#span, Math.floor(this.axisWidth / binWidth));
      paintDensity(context, bins, { ...box, left: gutter }, palette);
    }
    this.#inside(context, box, () => {
      for (const mark of placed) {
        const y = rowMiddle(box, mark.lane);
        this.#rows.push({ mark, y });
        if (mark.index !== this.#selected) this.#paintEvent(painting, mark, y);
        if (mark.label) labels.push(this.#labelOf(mark, y));
      }
    });
    this.#layCrowds(crowds, box, placed.length > 0, labels);
  }

  #inside(context: CanvasRenderingContext2D, { top, height }: BandBox, paint: () => void): void {
    context.save();
    context.beginPath();
    context.rect(gutter, top, this.axisWidth, height);
    context.clip();
    paint();
    context.restore();
  }

  #nameOf(index: number): Name {
    const known = this.#names.get(index);
    if (known !== undefined) return known;
    const text = this.#options.titleOf(index);
    const name = { text, width: labelWidth(text) };
    this.#names.set(index, name);
    return name;
  }

  #labelWidth(index: number): number {
    return this.#nameOf(index).width;
  }

  #labelOf({ index, label, isOver }: Placed, y: number): DrawnLabel {
    const isActive = index === this.#selected || index === this.#hovered;
    return {
      key: `e${index}`,
      text: this.#nameOf(index).text,
      x: gutter + (label?.x ?? 0),
      y: y - this.#scroll - (isOver ? 14 : 9),
      width: isActive ? 420 : (label?.width ?? 0),
      kind: 'event',
      state: index === this.#selected ? 'selected' : index === this.#hovered ? 'hovered' : '',
    };
  }

  #paintEvent({ context, palette, model }: Painting, { index, x0, x1 }: Placed, y: number): ClaimTick[] {
    const times = this.#timesOf(model, index);
    if (!times) return [];
    const row = { x0: gutter + x0, x1: gutter + x1, y, left: gutter, width: this.axisWidth };
    return paintEvent(context, times, row, {
      span: this.#span,
      palette,
      isNote: model.events[index]?.note === true,
      isSelected: index === this.#selected,
    });
  }

  #timesOf(model: TimelineModel, index: number): EventTimes | null {
    const known = this.#times.get(index);
    if (known !== undefined) return known;
    const event = model.events[index];
    const times = event ? eventTimes(event, model.offset) : null;
    this.#times.set(index, times);
    return times;
  }

  /** Last, over everything: with a line through the whole height, and the names of those who claim its times. */
  #paintSelected(painting: Painting, labels: DrawnLabel[]): void {
    const { context, palette, model } = painting;
    const place = model.places[this.#selected];
    const box = this.#boxes[model.bandOf[this.#selected] ?? -1];
    if (place === undefined || Number.isNaN(place) || !box) return;
    const x = this.#xOf(place);
    if (x >= gutter && x <= this.#width) {
      context.globalAlpha = 0.45;
      context.fillStyle = palette.shu;
      context.fillRect(Math.round(x), this.#scroll, 1, this.#height);
      context.globalAlpha = 1;
    }
    let row = this.#rows.find(({ mark }) => mark.index === this.#selected);
    if (!row) {
      // It had no room, or is not on the screen: it is shown all the same, over the crowd.
      const x0 = x - gutter - 5;
      row = {
        mark: { index: this.#selected, lane: 0, x0, x1: x0 + 10, label: null, isOver: false },
        y: rowMiddle(box, 0),
      };
      this.#rows.push(row);
    }
    const { mark, y } = row;
    mark.label ??= { x: mark.x1 + 5, width: this.#labelWidth(mark.index) };
    if (!labels.some(({ key }) => key === `e${mark.index}`)) labels.push(this.#labelOf(mark, y));
    this.#inside(context, box, () => {
      const ticks = this.#paintEvent(painting, mark, y);
      const claims = claimLabels(ticks, { y: y - this.#scroll, words: this.#options.words });
      // They stand on the row below, whose names make room for them.
      const isSeen = (label: DrawnLabel) =>
        label.state === 'selected' || !claims.some((claim) => doOverlap(claim, label));
      labels.splice(0, labels.length, ...labels.filter(isSeen), ...claims);
    });
  }

  #layCrowds(crowds: readonly Crowd[], box: BandBox, isRest: boolean, labels: DrawnLabel[]): void {
    const { number } = this.#options.words;
    for (const crowd of crowds) {
      this.#crowds.push(
        isRest ? { crowd, top: box.top + box.height - 18, height: 18 } : { crowd, top: box.top, height: box.height },
      );
      if (crowd.x < -crowd.width / 2 || crowd.x > this.axisWidth) continue;
      labels.push({
        key: `c${box.key} ${Math.round(crowd.from)} ${crowd.count}`,
        text: isRest ? `+${number(crowd.count)}` : number(crowd.count),
        x: gutter + Math.max(2, crowd.x + 2),
        y: (isRest ? box.top + box.height - 17 : box.top + 3) - this.#scroll,
        width: crowd.width - 4,
        kind: 'crowd',
        state: '',
      });
    }
  }

  /** Events without a time stand beside each other and not on the axis; the list has them all. */
  #paintUndated({ context, palette }: Painting, band: Band, box: BandBox, labels: DrawnLabel[]): void {
    let [x, lane, shown] = [0, 0, 0];
    const most = this.axisWidth - 70;
    for (const index of band.items) {
      const width = this.#labelWidth(index);
      if (x > 0 && x + width + 16 > most) [x, lane] = [0, lane + 1];
      if (lane >= box.lanes) break;
      const y = rowMiddle(box, lane);
      const mark: Placed = { index, lane, x0: x, x1: x + 10, label: { x: x + 14, width }, isOver: false };
      this.#rows.push({ mark, y });
      labels.push(this.#labelOf(mark, y));
      context.strokeStyle = index === this.#selected ? palette.shu : palette.ink3;
      context.lineWidth = 1.4;
      context.beginPath();
      context.arc(gutter + x + 5, y, 3.5, 0, Math.PI * 2);
      context.stroke();
      x += width + 30;
      shown += 1;
    }
    const rest = band.items.length - shown;
    if (rest <= 0) return;
    const [left, top] = [gutter + this.axisWidth - 60, box.top + box.height - 22 - this.#scroll];
    const text = `+${this.#options.words.number(rest)}`;
    labels.push({ key: 'undated-rest', text, x: left, y: top, width: 60, kind: 'crowd', state: '' });
  }
}

const doOverlap = (a: DrawnLabel, b: DrawnLabel): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < 16;

const rowMiddle = ({ top }: BandBox, lane: number): number => top + bandRoom / 2 + (lane + 0.5) * laneHeight;
