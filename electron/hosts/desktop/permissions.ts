import { isAppPage } from './app-address.ts';

/**
 * Whether the page may have a permission of the browser's: one, to write text to the clipboard when the user tells it to copy.
 * Cameras, places, notifications, reading the clipboard, opening other programs … are all refused.
 */
export const mayHave = (permission: string, address: string, isMainFrame: boolean): boolean =>
  permission === 'clipboard-sanitized-write' && isMainFrame && isAppPage(address);
