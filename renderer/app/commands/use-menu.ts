import { useEffect } from 'react';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useCommandRegistry } from './use-commands.tsx';

/** Names of the native menu that are called otherwise here. */
const commandIds: Readonly<Record<string, string>> = {
  undo: 'decision.undo',
  redo: 'decision.redo',
  settings: 'go.settings',
};

/** The desktop's menu does what the same commands do here. */
export function useMenu(): void {
  const { onMenu } = useConnection();
  const registry = useCommandRegistry();
  useEffect(() => onMenu((name) => registry.run(commandIds[name] ?? name)), [onMenu, registry]);
}
