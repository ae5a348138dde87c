import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Reply, Request } from '../../../shared/contract/client.ts';
import { channels } from './channels.ts';
import type { HostAnswer } from './ipc.ts';

// Runs before the page, in the sandbox, in a world of its own; the page gets these functions and nothing of Electron.

/** Names this load of the page: replies to calls of the one before a reload are not ours. */
const page = crypto.randomUUID();

/** A method of the main process. A page cannot be thrown our errors' fields: the message is the JSON of a `WireError`. */
async function ask(method: string, input: object = {}): Promise<unknown> {
  const answer = (await ipcRenderer.invoke(channels.host, method, input)) as HostAnswer;
  if ('error' in answer) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const listeners = { reply: (_reply: Reply) => {}, menu: (_command: string) => {} };
ipcRenderer.on(channels.reply, (_event, to: string, reply: Reply) => {
  if (to === page) listeners.reply(reply);
});
ipcRenderer.on(channels.menu, (_event, command: string) => listeners.menu(command));

contextBridge.exposeInMainWorld('ashiato', {
  kind: 'desktop',
  call: (request: Request) => ipcRenderer.send(channels.call, page, request),
  onReply: (listener: (reply: Reply) => void) => {
    listeners.reply = listener;
  },
  onMenu: (listener: (command: string) => void) => {
    listeners.menu = listener;
  },
  host: {
    recentCases: () => ask('recentCases'),
    newCase: (name: string) => ask('newCase', { name }),
    pickCase: () => ask('pickCase'),
    pickSources: (folder: boolean) => ask('pickSources', { folder }),
    // The paths stay on this side: the page hands over File objects and gets tokens.
    takeDropped: (files: { file: File; path: string }[]) =>
      ask('takeDropped', {
        files: files.map(({ file, path }) => ({ path: webUtils.getPathForFile(file), relative: path })),
      }),
    saveTarget: (name: string) => ask('saveTarget', { name }),
    reveal: (token: string) => ask('reveal', { token }),
    sampleCase: () => ask('sampleCase'),
    about: () => ask('about'),
  },
});
