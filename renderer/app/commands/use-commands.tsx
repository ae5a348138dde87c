import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Command } from './command.ts';
import { CommandRegistry } from './registry.ts';

const Context = createContext<CommandRegistry | null>(null);

export function CommandProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new CommandRegistry());
  return <Context value={registry}>{children}</Context>;
}

export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(Context);
  if (!registry) throw new Error('no commands');
  return registry;
}

export function useAllCommands(): readonly Command[] {
  const registry = useCommandRegistry();
  return useSyncExternalStore(registry.subscribe, registry.all);
}

/** Puts commands into the palette and under their keys as long as the component is on the screen. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  // A new layer only where something that the palette shows has changed; `run` is always that of the latest render.
  const shape = commands
    .map((command) => `${command.id}:${command.enabled !== false}:${command.keys ?? ''}`)
    .join('\n');
  useEffect(() => {
    void shape;
    return registry.add(
      latest.current.map((command) => ({
        ...command,
        run: () => latest.current.find((candidate) => candidate.id === command.id)?.run(),
      })),
    );
  }, [registry, shape]);
}
