import { createContext, type ReactNode, useContext } from 'react';
import type { Connection } from './connection.ts';

const Context = createContext<Connection | null>(null);

export const ConnectionProvider = ({ connection, children }: { connection: Connection; children: ReactNode }) => (
  <Context value={connection}>{children}</Context>
);

export function useConnection(): Connection {
  const connection = useContext(Context);
  if (!connection) throw new Error('no connection');
  return connection;
}
