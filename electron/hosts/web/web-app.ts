import type { Server } from 'node:http';
import { join } from 'node:path';
import { createClient } from '../../../shared/contract/client.ts';
import type { CaseInfo } from '../../../shared/contract/results.ts';
import type { Ledger } from '../../../shared/domain/ledger.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import type { EngineTransport } from '../../core/transport/calls.ts';
import { workerTransport } from '../../core/transport/worker.ts';
import { FileTokens } from '../file-tokens.ts';
import { HostStateFile } from '../host-state.ts';
import { watchOutgoing } from '../outgoing.ts';
import { PageCalls } from '../page-calls.ts';
import { appVersion } from '../version.ts';
import { DataFolder } from './data-folder.ts';
import { hostMethods } from './host-methods.ts';
import { listenOnLoopback, portsToTry } from './listen.ts';
import { PageStreams } from './page-streams.ts';
import { attachApp, makeServer } from './server.ts';
import { Staging } from './staging.ts';
import { WebSession } from './web-session.ts';

export interface WebAppOptions {
  /** The folder for cases, exports and the host's own state. */
  data: string;
  /** Null: the port of last time, else the first usual one that is free. 0: any. */
  port: number | null;
  language: Language;
  /** The built interface; dist/renderer by default. */
  page?: string;
  complain(ref: string, error: unknown): void;
}

export interface WebApp {
  /** The address with the token that is good once. */
  url: string;
  /** Another such address; the one before is void. */
  newUrl(): string;
  port: number;
  /** Puts a case among the recent ones, and gives the address that opens it. */
  addressOf(path: string): string;
  /** Ends what runs, closes the case and the server. */
  close(): Promise<void>;
}

const builtPage = join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer');

/** Starts engine and server; null where no port is free. */
export async function startWebApp(options: WebAppOptions): Promise<WebApp | null> {
  const outgoing = watchOutgoing();
  const data = new DataFolder(options.data);
  const state = new HostStateFile(data.state);
  const server = makeServer();
  const port = await listenOnLoopback(server, portsToTry(options.port, state.value.port));
  if (port === null) return null;
  const remembered = options.port === null && state.value.port === null ? { port } : {};
  // Written at the first start, so that the tokens of this one are known to the next.
  state.change(remembered);
  const tokens = new FileTokens(Buffer.from(state.value.secret, 'hex'));
  const staging = new Staging(data.incoming);
  const engine = workerTransport({}, options.complain);
  const complain = (error: unknown) => options.complain('web', error);
  const calls = new PageCalls({
    transport: engine,
    tokens,
    complain,
    onDone(name, input, value) {
      if (name === 'case.create' || name === 'case.open') {
        const { path, name: title } = value as CaseInfo;
        state.remember(path, title);
      }
      if (name === 'import.start' && !(value as Ledger).cancelled) {
        const { paths } = input as { paths: string[] };
        for (const path of paths) staging.release(path).catch(complain);
      }
    },
  });
  const { language } = options;
  const client = createClient(engine);
  const methods = hostMethods({ client, tokens, state, data, staging, version: appVersion(), outgoing, language });
  const streams = new PageStreams();
  const session = new WebSession(port);
  attachApp(server, port, session, {
    page: options.page ?? builtPage,
    ...{ calls, streams, methods, staging, data, tokens, complain },
  });
  const urlOf = (token: string | null) => `http://127.0.0.1:${port}/?token=${token}`;
  const url = urlOf(session.token);
  return {
    url,
    newUrl: () => urlOf(session.renew()),
    port,
    addressOf: (path) => `${url}#/c/${encodeURIComponent(tokens.mint(path))}/messages`,
    close: () => closeAll(server, engine, staging),
  };
}

async function closeAll(server: Server, engine: EngineTransport, staging: Staging): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await engine.close();
  await closed;
  staging.close();
}
