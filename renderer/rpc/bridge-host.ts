import type { Reply, Request } from '../../shared/contract/client.ts';
import type { FileToken } from '../../shared/contract/host.ts';
import type { PageFile, PageHost } from './page-host.ts';
import { parseWireError } from './wire-error.ts';

/** What crosses the desktop's bridge: values that can be cloned, and File objects, whose paths only the preload can ask for. */
type BridgeMethods = Omit<PageHost, 'kind' | 'takeDropped'> & {
  takeDropped(files: PageFile[]): Promise<FileToken[]>;
};

/** `window.ashiato` on the desktop. */
export interface DesktopBridge {
  kind: 'desktop';
  call(request: Request): void;
  onReply(listener: (reply: Reply) => void): void;
  /** Commands of the native menu, by name. */
  onMenu(listener: (command: string) => void): void;
  host: BridgeMethods;
}

/** The desktop as a host. Nothing is copied when files are dropped, so there is no progress to tell. */
export const bridgeHost = ({ host }: DesktopBridge): PageHost => ({
  kind: 'desktop',
  recentCases: () => host.recentCases().catch(rethrow),
  newCase: (name) => host.newCase(name).catch(rethrow),
  pickCase: () => host.pickCase().catch(rethrow),
  pickSources: (folder) => host.pickSources(folder).catch(rethrow),
  takeDropped: (files) => host.takeDropped(files).catch(rethrow),
  saveTarget: (name) => host.saveTarget(name).catch(rethrow),
  reveal: (token) => host.reveal(token).catch(rethrow),
  sampleCase: () => host.sampleCase().catch(rethrow),
  about: () => host.about().catch(rethrow),
});

/** An error loses its own fields on the bridge: the message is the JSON of what it was. */
function rethrow(error: unknown): never {
  throw (error instanceof Error ? parseWireError(error.message) : null) ?? error;
}
