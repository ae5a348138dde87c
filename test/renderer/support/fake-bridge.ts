import './no-compiling.ts';
import type { Reply } from '../../../shared/contract/client.ts';
import type { Event } from '../../../shared/domain/event.ts';
import { isAppError } from '../../../shared/errors.ts';
import { FakeEngine } from './fake-engine.ts';

/** Runs in a page before it loads: the real interface then talks to the fake engine over the desktop's bridge. */
export function installFakeBridge(size: number, events: readonly Event[] = []): void {
  const engine = new FakeEngine(size, events);
  const listeners: ((reply: Reply) => void)[] = [];
  const tell = (reply: Reply) => {
    for (const listener of listeners) listener(reply);
  };
  const bridge = {
    kind: 'desktop',
    onReply: (listener: (reply: Reply) => void) => listeners.push(listener),
    onMenu() {},
    call(request: Parameters<import('../../../renderer/rpc/bridge-host.ts').DesktopBridge['call']>[0]) {
      if ('cancel' in request) return;
      const { id, name, input } = request;
      engine.call(name, input, { onProgress: (progress) => tell({ id, progress }) }).then(
        (value) => tell({ id, value }),
        (error: unknown) => {
          const known = isAppError(error) ? { code: error.code, details: error.details } : null;
          if (!known) console.error(error);
          tell({ id, error: { ...(known ?? { code: 'internal', details: {} }), ref: null } });
        },
      );
    },
    host: {
      recentCases: async () => [
        { token: 'case-1', name: '迷惑メールを追う', opened: '2026-11-23T15:12:00.000Z' },
        { token: 'case-2', name: 'Following the spam', opened: '2026-11-02T09:00:00.000Z' },
      ],
      newCase: async () => 'case-new',
      pickCase: async () => 'case-1',
      pickSources: async () => ['file-1'],
      takeDropped: async () => ['file-1'],
      saveTarget: async () => 'out-1',
      reveal: async () => {},
      sampleCase: async () => 'case-1',
      about: async () => ({ version: '0.1.0', host: 'desktop', connections: 0 }),
    },
  };
  Object.assign(globalThis, { ashiato: bridge });
}
