import type { Reply } from '../../../shared/contract/client.ts';
import { installFakeBridge } from './fake-bridge.ts';
import { fakeGraph } from './fake-graph.ts';

type Bridge = import('../../../renderer/rpc/bridge-host.ts').DesktopBridge;

/** Runs in a page before it loads: the fake engine, with a graph of this size in the place of its own. */
export function installLargeGraph(nodes: number, links: number): void {
  installFakeBridge(50);
  const page = globalThis as typeof globalThis & { ashiato?: Bridge };
  const bridge = page.ashiato;
  if (!bridge) throw new Error('no bridge');
  const listeners: ((reply: Reply) => void)[] = [];
  const graph = fakeGraph(nodes, links);
  const call: Bridge['call'] = (request) => {
    if ('cancel' in request || request.name !== 'graph.show') {
      bridge.call(request);
      return;
    }
    const reply = { id: request.id, value: structuredClone(graph) };
    setTimeout(() => {
      for (const listener of listeners) listener(reply);
    }, 0);
  };
  const onReply: Bridge['onReply'] = (listener) => {
    listeners.push(listener);
    bridge.onReply(listener);
  };
  page.ashiato = { ...bridge, call, onReply };
}

const { fakeSize } = globalThis as { fakeSize?: [number, number] };
if (fakeSize) installLargeGraph(...fakeSize);
