import { decodeBase64 } from '../decode/base64.ts';
import { strictUtf8 } from '../decode/utf-8.ts';

/** UTF-16 units of a URL that are read. */
const longest = 4096;

/** Parameters in which links that count clicks carry the page that they lead to; others carry a page that they are about. */
const leading =
  /^(?:u|r|url|uri|to|go|dest|destination|target|link|href|redirect|redirect_?ur[il]|redir|return|returnto|next|continue|out|q)$/i;

/** The part of it that two writings of one address share: without the fragment, the host in small letters. Null for no URL. */
export function plainUrl(written: string, base?: string): string | null {
  if (written.length > longest || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  if (!/^https?:$/.test(url.protocol) || url.host === '') return null;
  url.hash = '';
  return url.href;
}

/**
 * The address that stands in a link itself: in a parameter that names it, or as the rest of the path (`/go/https://…`), bare,
 * percent-encoded or in base64. Nobody asked the server, which may lead elsewhere. Null where there is none.
 */
export function urlTarget(written: string): string | null {
  const own = plainUrl(written);
  if (own === null) return null;
  const url = new URL(own);
  for (const [name, value] of url.searchParams) {
    if (!leading.test(name)) continue;
    const found = addressIn(value);
    if (found !== null && found !== own) return found;
  }
  const inPath = /\/(https?(?::|%3a)(?:\/|%2f){1,2}.+)$/i.exec(url.pathname + url.search)?.[1];
  return inPath === undefined ? null : plainUrl(decoded(inPath).replace(/^(https?):\/(?!\/)/i, '$1://'));
}

function addressIn(value: string): string | null {
  const plain = /^https?:/i.test(value) ? value : decoded(value);
  if (/^https?:\/\//i.test(plain)) return plainUrl(plain);
  if (!/^aHR0c[\w+/-]{8,2000}={0,2}$/.test(value)) return null;
  return plainUrl(strictUtf8(decodeBase64(Uint8Array.from(value, (digit) => digit.charCodeAt(0)))) ?? '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
