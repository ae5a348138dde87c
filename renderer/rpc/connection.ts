import type { Client, Transport } from '../../shared/contract/client.ts';
import { createClient } from '../../shared/contract/client.ts';
import { bridgeHost, type DesktopBridge } from './bridge-host.ts';
import { bridgeTransport } from './bridge-transport.ts';
import type { PageHost } from './page-host.ts';
import type { RunningJob } from './running-job.ts';
import { createWebHost } from './web-host.ts';
import { createWebTransport } from './web-transport.ts';

/** All that the interface has of the outside. */
export interface Connection {
  transport: Transport;
  client: Client;
  host: PageHost;
  runningJobs(): Promise<RunningJob[]>;
  /** Commands of a native menu, by name; there is none on the web. */
  onMenu(listener: (command: string) => void): void;
}

declare global {
  interface Window {
    ashiato?: DesktopBridge;
  }
}

/** The desktop's bridge where the page has one, the loopback host otherwise. */
export function connect(): Connection {
  const bridge = window.ashiato;
  if (bridge) {
    const transport = bridgeTransport(bridge);
    return {
      transport,
      client: createClient(transport),
      host: bridgeHost(bridge),
      runningJobs: async () => [],
      onMenu: (listener) => bridge.onMenu(listener),
    };
  }
  const transport = createWebTransport();
  return {
    transport,
    client: createClient(transport),
    host: createWebHost(),
    runningJobs: () => transport.runningJobs(),
    onMenu: () => {},
  };
}
