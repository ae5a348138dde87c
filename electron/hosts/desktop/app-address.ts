import { findPageFile, type PageFile } from '../page-files.ts';

/** The scheme that the app's own files have, and the one host in it. */
export const appScheme = 'app';
export const appHost = 'ashiato';
export const appPage = `${appScheme}://${appHost}/`;

/** The address as parsed, if it is one of the app: its scheme, its host, nothing of a user or a port. */
function appUrl(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isOurs = url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === '';
  return isOurs ? url : null;
}

/** Whether an address is the app's page, wherever it is in it: the part behind '#' is the page's own. */
export function isAppPage(address: string): boolean {
  const url = appUrl(address);
  return url !== null && (url.pathname === '/' || url.pathname === '') && url.search === '';
}

/** Whether an address is one of the app's files, there or not. */
export const isAppAddress = (address: string): boolean => appUrl(address) !== null;

/** The file behind an address of the app; null where it is none of its own. */
export function findAppFile(root: string, address: string): PageFile | null {
  const url = appUrl(address);
  return url && findPageFile(root, url.pathname || '/');
}
