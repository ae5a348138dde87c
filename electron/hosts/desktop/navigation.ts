import { isAppPage } from './app-address.ts';

/** Whether the window may go to an address: to its own page, which is a reload, and nowhere else. */
export const mayNavigate = (address: string, isMainFrame: boolean): boolean => isMainFrame && isAppPage(address);

/** Whether a download may begin: only of what the page made itself (a picture of the graph). */
export const mayDownload = (address: string): boolean =>
  /^(blob:app:\/\/ashiato\/|data:image\/(png|svg\+xml)[;,])/.test(address);
