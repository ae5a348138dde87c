import { isAppPage } from './app-address.ts';

/** What counts of the frame that sent a message. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: object | null;
}

/** Whether a message comes from the app's page itself: not from a frame in it, nor from a page that took its place. */
export const isTrustedSender = (frame: SenderFrame | null): boolean =>
  frame !== null && frame.parent === null && isAppPage(frame.url);
