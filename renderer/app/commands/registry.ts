import type { Command } from './command.ts';

/** The commands that there are at the moment: those of the frame, and those of the views that are on the screen. */
export class CommandRegistry {
  readonly #layers: { commands: readonly Command[] }[] = [];
  readonly #listeners = new Set<() => void>();
  #all: readonly Command[] = [];

  /** Of two commands with one id or one key, the one that was added later counts. Returns what takes them away again. */
  add(commands: readonly Command[]): () => void {
    const layer = { commands };
    this.#layers.push(layer);
    this.#update();
    return () => {
      this.#layers.splice(this.#layers.indexOf(layer), 1);
      this.#update();
    };
  }

  readonly all = (): readonly Command[] => this.#all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  byKeys(keys: string): Command | undefined {
    return this.#all.findLast((command) => command.keys === keys && command.enabled !== false);
  }

  /** Whether some command's keys begin with this one and go on. */
  beginsWith(key: string): boolean {
    return this.#all.some((command) => command.keys?.startsWith(`${key} `));
  }

  run(id: string): void {
    const command = this.#all.find((candidate) => candidate.id === id);
    if (command && command.enabled !== false) command.run();
  }

  #update(): void {
    const byId = new Map<string, Command>();
    for (const { commands } of this.#layers) for (const command of commands) byId.set(command.id, command);
    this.#all = [...byId.values()];
    for (const listener of this.#listeners) listener();
  }
}
