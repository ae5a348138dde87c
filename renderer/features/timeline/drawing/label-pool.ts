/** A name on the drawing, in CSS pixels of it. */
export interface DrawnLabel {
  key: string;
  text: string;
  x: number;
  y: number;
  width: number;
  /** What it is, for its style: 'event', 'crowd', 'claim', with `state` 'selected', 'apart', 'dragged'. */
  kind: string;
  state: string;
}

/**
 * Names as elements, so that their type is that of the page. They are made once and moved: a frame of a hundred names writes a
 * hundred transforms and nothing else where only the place has changed.
 */
export class LabelPool {
  readonly #parent: HTMLElement;
  #nodes = new Map<string, HTMLElement>();

  constructor(parent: HTMLElement) {
    this.#parent = parent;
  }

  show(labels: readonly DrawnLabel[]): void {
    const before = this.#nodes;
    this.#nodes = new Map();
    const fresh: DrawnLabel[] = [];
    for (const label of labels) {
      const node = before.get(label.key);
      if (!node) fresh.push(label);
      else {
        before.delete(label.key);
        this.#put(node, label);
      }
    }
    const spare = [...before.values()];
    for (const label of fresh) {
      const node = spare.pop() ?? this.#parent.appendChild(document.createElement('span'));
      this.#put(node, label);
    }
    for (const node of spare) node.remove();
  }

  #put(node: HTMLElement, { key, text, x, y, width, kind, state }: DrawnLabel): void {
    this.#nodes.set(key, node);
    const className = `drawn-label ${kind}`;
    if (node.className !== className) node.className = className;
    if (node.dataset.state !== state) node.dataset.state = state;
    if (node.textContent !== text) node.textContent = text;
    node.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    node.style.maxWidth = `${Math.ceil(width)}px`;
  }
}
