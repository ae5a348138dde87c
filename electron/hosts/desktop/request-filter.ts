import { appPage, isAppAddress } from './app-address.ts';

/**
 * Whether a request may be made at all: for the app's own files, and for content that the page has in memory. Everything else
 * is cancelled before a name is looked up or a connection opened (P7). The inspector of a developer has schemes of its own.
 */
export function mayRequest(address: string, { isPackaged }: { isPackaged: boolean }): boolean {
  if (isAppAddress(address) || address.startsWith(`blob:${appPage}`) || /^data:/i.test(address)) return true;
  return !isPackaged && /^devtools:\/\/devtools\//.test(address);
}
