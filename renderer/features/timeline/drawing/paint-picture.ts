import type { Words } from '../../../app/i18n/words.ts';
import { density } from '../layout/density.ts';
import { widestLabel } from '../layout/label-width.ts';
import { type Crowd, type Placed, placeMarks } from '../layout/place-marks.ts';
import type { Span } from '../layout/span.ts';
import type { Band, BandKey } from '../layout/timeline-model.ts';
import { type BandBox, gutter, rowMiddle } from './band-boxes.ts';
import { claimLabels } from './claim-labels.ts';
import type { EventFacts } from './event-facts.ts';
import type { Drawn, Row } from './hit.ts';
import type { DrawnLabel } from './label-pool.ts';
import { binWidth, paintDensity } from './paint-density.ts';
import { type ClaimTick, paintEvent } from './paint-event.ts';
import { type DrawnTick, paintGrid, paintTargets } from './paint-grid.ts';
import type { Palette } from './palette.ts';
import { undatedMarks } from './undated-marks.ts';

/** All that a picture is made from. Sizes are CSS pixels; `top` is how far it was scrolled down. */
export interface Scene {
  facts: EventFacts;
  boxes: readonly BandBox[];
  span: Span;
  width: number;
  height: number;
  top: number;
  /** Indexes of events; -1 for none. */
  selected: number;
  hovered: number;
  /** The band over which something is dragged. */
  target: BandKey | null;
  words: Words;
}

/** Paints the marks that are on the screen, and says what lies where and which names stand over them. */
export function paintPicture(
  context: CanvasRenderingContext2D,
  scene: Scene,
  ticks: readonly DrawnTick[],
  palette: Palette,
): Drawn {
  const painter = new Painter(context, scene, palette);
  const { width, height, top, boxes, target, facts } = scene;
  context.clearRect(0, 0, width, height);
  context.save();
  context.translate(0, -top);
  const bottom = Math.max(height + top, ...boxes.map((box) => box.top + box.height));
  paintTargets(context, boxes, { target, width }, palette);
  paintGrid(context, ticks, { left: gutter, bottom }, palette);
  facts.model.bands.forEach((band, number) => {
    const box = boxes[number];
    if (box && box.top <= top + height && box.top + box.height >= top) painter.paintBand(band, box);
  });
  painter.paintSelected();
  context.restore();
  return painter.drawn;
}

class Painter {
  readonly drawn: Drawn = { rows: [], crowds: [], labels: [] };
  readonly #context: CanvasRenderingContext2D;
  readonly #scene: Scene;
  readonly #palette: Palette;
  readonly #axis: number;

  constructor(context: CanvasRenderingContext2D, scene: Scene, palette: Palette) {
    this.#context = context;
    this.#scene = scene;
    this.#palette = palette;
    this.#axis = scene.width - gutter;
  }

  paintBand(band: Band, box: BandBox): void {
    if (band.key === 'undated') {
      this.#paintUndated(band, box);
      return;
    }
    const { span, facts, selected } = this.#scene;
    const labelWidth = (index: number) => facts.name(index).width;
    const { placed, crowds } = placeMarks(band, { span, width: this.#axis, lanes: box.lanes, labelWidth });
    if (placed.length === 0 && crowds.length > 0) {
      const bins = density(band, span, Math.floor(this.#axis / binWidth));
      paintDensity(this.#context, bins, { ...box, left: gutter }, this.#palette);
    }
    this.#inside(box, () => {
      for (const mark of placed) {
        const row = { mark, y: rowMiddle(box, mark.lane) };
        this.drawn.rows.push(row);
        if (mark.index !== selected) this.#paintEvent(row);
        if (mark.label) this.drawn.labels.push(this.#labelOf(row));
      }
    });
    this.#layCrowds(crowds, box, placed.length > 0);
  }

  /** Last, over everything: with a line through the whole height, and the names of those who claim its times. */
  paintSelected(): void {
    const { facts, selected, boxes, span, width, height, top, words } = this.#scene;
    const place = facts.model.places[selected];
    const box = boxes[facts.model.bandOf[selected] ?? -1];
    if (place === undefined || Number.isNaN(place) || !box) return;
    const x = gutter + ((place - span.from) / (span.to - span.from)) * this.#axis;
    if (x >= gutter && x <= width) {
      this.#context.globalAlpha = 0.45;
      this.#context.fillStyle = this.#palette.shu;
      this.#context.fillRect(Math.round(x), top, 1, height);
      this.#context.globalAlpha = 1;
    }
    const { rows, labels } = this.drawn;
    const row = rows.find(({ mark }) => mark.index === selected) ?? this.#overTheCrowd(x - gutter - 5, box);
    row.mark.label ??= { x: row.mark.x1 + 5, width: facts.name(selected).width };
    if (!labels.some(({ key }) => key === `e${selected}`)) labels.push(this.#labelOf(row));
    this.#inside(box, () => {
      const claims = claimLabels(this.#paintEvent(row), { y: row.y - top, words });
      // They stand on the row below, whose names make room for them.
      const isSeen = (label: DrawnLabel) =>
        label.state === 'selected' || !claims.some((claim) => doOverlap(claim, label));
      labels.splice(0, labels.length, ...labels.filter(isSeen), ...claims);
    });
  }

  /** It had no room, or is not on the screen: it is shown all the same. */
  #overTheCrowd(x0: number, box: BandBox): Row {
    const mark: Placed = { index: this.#scene.selected, lane: 0, x0, x1: x0 + 10, label: null, isOver: false };
    const row = { mark, y: rowMiddle(box, 0) };
    this.drawn.rows.push(row);
    return row;
  }

  #paintUndated(band: Band, box: BandBox): void {
    const { facts, selected, words, top } = this.#scene;
    const { marks, rest } = undatedMarks(band.items, box.lanes, this.#axis, (index) => facts.name(index).width);
    for (const mark of marks) {
      const row = { mark, y: rowMiddle(box, mark.lane) };
      this.drawn.rows.push(row);
      this.drawn.labels.push(this.#labelOf(row));
      this.#context.strokeStyle = mark.index === selected ? this.#palette.shu : this.#palette.ink3;
      this.#context.lineWidth = 1.4;
      this.#context.beginPath();
      this.#context.arc(gutter + mark.x0 + 5, row.y, 3.5, 0, Math.PI * 2);
      this.#context.stroke();
    }
    if (rest === 0) return;
    const place = { x: gutter + this.#axis - 60, y: box.top + box.height - 22 - top, width: 60 };
    this.drawn.labels.push({ key: 'undated-rest', text: `+${words.number(rest)}`, ...place, kind: 'crowd', state: '' });
  }

  #inside({ top, height }: BandBox, paint: () => void): void {
    this.#context.save();
    this.#context.beginPath();
    this.#context.rect(gutter, top, this.#axis, height);
    this.#context.clip();
    paint();
    this.#context.restore();
  }

  #labelOf({ mark: { index, label, isOver }, y }: Row): DrawnLabel {
    const { facts, selected, hovered, top } = this.#scene;
    const isActive = index === selected || index === hovered;
    return {
      key: `e${index}`,
      text: facts.name(index).text,
      x: gutter + (label?.x ?? 0),
      y: y - top - (isOver ? 14 : 9),
      width: isActive ? widestLabel : (label?.width ?? 0),
      kind: 'event',
      state: index === selected ? 'selected' : index === hovered ? 'hovered' : '',
    };
  }

  #paintEvent({ mark: { index, x0, x1 }, y }: Row): ClaimTick[] {
    const { facts, span, selected } = this.#scene;
    const times = facts.times(index);
    if (!times) return [];
    const row = { x0: gutter + x0, x1: gutter + x1, y, left: gutter, width: this.#axis };
    const isNote = facts.model.events[index]?.note === true;
    return paintEvent(this.#context, times, row, {
      span,
      palette: this.#palette,
      isNote,
      isSelected: index === selected,
    });
  }

  #layCrowds(crowds: readonly Crowd[], box: BandBox, isRest: boolean): void {
    const { words, top } = this.#scene;
    for (const crowd of crowds) {
      this.drawn.crowds.push(
        isRest ? { crowd, top: box.top + box.height - 18, height: 18 } : { crowd, top: box.top, height: box.height },
      );
      if (crowd.x < -crowd.width / 2 || crowd.x > this.#axis) continue;
      const count = words.number(crowd.count);
      this.drawn.labels.push({
        key: `c${box.key} ${Math.round(crowd.from)} ${crowd.count}`,
        text: isRest ? `+${count}` : count,
        x: gutter + Math.max(2, crowd.x + 2),
        y: (isRest ? box.top + box.height - 17 : box.top + 3) - top,
        width: crowd.width - 4,
        kind: 'crowd',
        state: '',
      });
    }
  }
}

const doOverlap = (a: DrawnLabel, b: DrawnLabel): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < 16;
