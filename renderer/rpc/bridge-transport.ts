import type { Transport } from '../../shared/contract/client.ts';
import type { DesktopBridge } from './bridge-host.ts';
import { PendingCalls } from './pending-calls.ts';

/** Calls over the bridge that the desktop's preload script puts into the page. */
export function bridgeTransport(bridge: DesktopBridge): Transport {
  const calls = new PendingCalls((request) => bridge.call(request));
  bridge.onReply((reply) => calls.take(reply));
  return { call: (name, input, options) => calls.call(name, input, options) };
}
