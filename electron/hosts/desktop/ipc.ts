import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { WireError } from '../../../shared/contract/client.ts';
import { AppError } from '../../../shared/errors.ts';
import type { HostMethods } from '../host-method.ts';
import type { PageCalls } from '../page-calls.ts';
import { channels } from './channels.ts';
import { isTrustedSender } from './senders.ts';

/** What a method of the host came to. */
export type HostAnswer = { value: unknown } | { error: WireError };

/** Listens to the page on our two channels. Messages from anything but the app's page itself are dropped. */
export function listenToPage(ipcMain: IpcMain, calls: PageCalls, methods: HostMethods): void {
  ipcMain.on(channels.call, (event: IpcMainEvent, page: unknown, request: unknown) => {
    if (!isTrustedSender(event.senderFrame) || typeof page !== 'string' || page.length > 64) return;
    const { sender } = event;
    const reply = (message: object): void => {
      if (!sender.isDestroyed()) sender.send(channels.reply, page, message);
    };
    try {
      calls.handle(page, request, reply);
    } catch (error) {
      const { id } = (request ?? {}) as { id?: unknown };
      if (typeof id === 'number') reply({ id, error: calls.wire(error) });
    }
  });
  ipcMain.handle(
    channels.host,
    async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<HostAnswer> => {
      try {
        if (!isTrustedSender(event.senderFrame)) throw new AppError('request/invalid', { reason: 'sender' });
        const method = typeof name === 'string' && Object.hasOwn(methods, name) ? methods[name] : undefined;
        if (!method) throw new AppError('request/unknown', { name: 'method' });
        return { value: await method(input) };
      } catch (error) {
        return { error: calls.wire(error) };
      }
    },
  );
}
