import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ports that are tried one after the other; drafts are kept by origin, so the first that was ever free stays the one. */
export const usualPorts: readonly number[] = [27_182, 31_415, 16_180, 14_142, 26_457, 17_320];

/** The ports to try: the one that was asked for, else the one of last time and the usual ones. */
export const portsToTry = (asked: number | null, remembered: number | null): number[] =>
  asked !== null ? [asked] : [...new Set([...(remembered === null ? [] : [remembered]), ...usualPorts])];

/** Listens on this machine alone, at the first port that is free; gives its number, null where none is. */
export async function listenOnLoopback(server: Server, ports: readonly number[]): Promise<number | null> {
  for (const port of ports) {
    try {
      server.listen({ host: '127.0.0.1', port, exclusive: true });
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  return null;
}
