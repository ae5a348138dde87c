import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import { affine, type Point } from './affine.ts';

/** Milliseconds that a frame may cost to be drawn anew with every move. */
const cheap = 25;
/** Milliseconds of rest after which an expensive picture is drawn anew. */
const rest = 140;
/** How much of everything is seen: 1 is all of it. */
const nearest = 0.02;
const farthest = 4;

export const wholeView: CameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };

/**
 * Moves and zooms. Where drawing a frame is cheap, every move draws one; where it is not (no graphics processor, tens of
 * thousands of lines), what is drawn is slid and stretched under the hand, and drawn anew when the hand rests: what moves
 * never waits for what is drawn.
 */
export class Motion {
  readonly #sigma: Sigma;
  readonly #stage: HTMLElement;
  readonly #onRest: () => void;
  /** What is drawn, and what it is on the way to. */
  #shown: CameraState;
  #wanted: CameraState;
  /** Milliseconds from the start of a frame to its end in the graphics process; dear until one was measured. */
  #cost = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #fence: { sync: WebGLSync; began: number } | null = null;
  #polling = 0;
  #whenDrawn: (() => void) | null = null;

  constructor(sigma: Sigma, stage: HTMLElement, onRest: () => void) {
    this.#sigma = sigma;
    this.#stage = stage;
    this.#onRest = onRest;
    this.#shown = sigma.getCamera().getState();
    this.#wanted = this.#shown;
    sigma.on('afterRender', () => this.#drawn());
  }

  get wanted(): CameraState {
    return this.#wanted;
  }

  pan(by: Point): void {
    const cameraState = this.#wanted;
    const from = this.#sigma.viewportToFramedGraph({ x: 0, y: 0 }, { cameraState });
    const to = this.#sigma.viewportToFramedGraph(by, { cameraState });
    this.#go({ ...cameraState, x: cameraState.x + from.x - to.x, y: cameraState.y + from.y - to.y });
  }

  /** What lies under `point` stays there. */
  zoom(factor: number, point: Point): void {
    const before = this.#wanted;
    const ratio = Math.min(farthest, Math.max(nearest, before.ratio / factor));
    const after = { ...before, ratio };
    const was = this.#sigma.viewportToFramedGraph(point, { cameraState: before });
    const is = this.#sigma.viewportToFramedGraph(point, { cameraState: after });
    this.#go({ ...after, x: after.x + was.x - is.x, y: after.y + was.y - is.y });
  }

  set(state: CameraState): void {
    this.#go(state);
  }

  /** Where a place of the layout now is on the screen. */
  toScreen(): (place: Point) => Point {
    const cameraState = this.#wanted;
    return affine((place) => this.#sigma.graphToViewport(place, { cameraState }));
  }

  /** Does something once the picture that is being drawn is there; of several, the last. */
  whenDrawn(work: () => void): void {
    if (this.#fence === null) work();
    else this.#whenDrawn = work;
  }

  #go(state: CameraState): void {
    this.#wanted = state;
    clearTimeout(this.#timer);
    if (this.#cost <= cheap) {
      this.#commit();
      return;
    }
    this.#slide();
    this.#timer = setTimeout(() => this.#commit(), rest);
  }

  #commit(): void {
    this.#sigma.getCamera().setState(this.#wanted);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onRest, rest);
  }

  #slide(): void {
    const [shown, wanted] = [this.#shown, this.#wanted];
    const scale = shown.ratio / wanted.ratio;
    const middle = { x: shown.x, y: shown.y };
    const from = this.#sigma.framedGraphToViewport(middle, { cameraState: shown });
    const to = this.#sigma.framedGraphToViewport(middle, { cameraState: wanted });
    this.#stage.style.transform = `translate(${to.x - scale * from.x}px, ${to.y - scale * from.y}px) scale(${scale})`;
  }

  #drawn(): void {
    this.#shown = this.#sigma.getCamera().getState();
    if (
      this.#shown.x === this.#wanted.x &&
      this.#shown.y === this.#wanted.y &&
      this.#shown.ratio === this.#wanted.ratio
    ) {
      this.#stage.style.transform = '';
    } else this.#slide();
    if (this.#fence !== null) return;
    const gl = this.#sigma.getWebGLContext();
    const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (sync === null) return;
    gl.flush();
    this.#fence = { sync, began: performance.now() };
    this.#polling = requestAnimationFrame(() => this.#poll());
  }

  #poll(): void {
    const fence = this.#fence;
    if (fence === null) return;
    const gl = this.#sigma.getWebGLContext();
    if (!gl.isContextLost() && gl.getSyncParameter(fence.sync, gl.SYNC_STATUS) === gl.UNSIGNALED) {
      this.#polling = requestAnimationFrame(() => this.#poll());
      return;
    }
    gl.deleteSync(fence.sync);
    this.#fence = null;
    this.#cost = performance.now() - fence.began;
    const work = this.#whenDrawn;
    this.#whenDrawn = null;
    work?.();
  }

  end(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#polling);
    this.#stage.style.transform = '';
  }
}
