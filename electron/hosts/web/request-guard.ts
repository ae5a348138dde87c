import { timingSafeEqual } from 'node:crypto';

/** What of a request decides whether it is looked at at all. Header values as sent, null where there is none or several. */
export interface Approach {
  method: string;
  /** The request line's target: hostile, as sent. */
  target: string;
  host: string | null;
  origin: string | null;
  /** Whether there is an Origin header at all, be it twice. */
  hasOrigin: boolean;
  /** Fetch metadata (W3C): who asks, and what for; null from programs that are no browser of today. */
  site: string | null;
  mode: string | null;
}

export type Refusal = { status: 400 | 403 | 405 | 421; reason: 'target' | 'host' | 'method' | 'origin' | 'site' };

/**
 * Whether a request may come near, null where it may. The server listens on this machine alone, yet every page in every
 * browser here can send requests to it, by its address or by a name that somebody else's DNS makes point to it. So: the Host
 * is ours (against DNS rebinding), an Origin is our own and changing requests have one (against forged requests), and what
 * the browser says about the asking site does not contradict.
 */
export function refusalOf(approach: Approach, port: number): Refusal | null {
  const { method, target, host, origin, hasOrigin, site, mode } = approach;
  if (!target.startsWith('/') || target.startsWith('//') || target.includes('\\')) return refuse(400, 'target');
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return refuse(421, 'host');
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return refuse(405, 'method');
  if (hasOrigin ? origin !== `http://${host}` : method === 'POST') return refuse(403, 'origin');
  // Following a link to the front door is how one gets here, wherever the link stands.
  const isVisit = method !== 'POST' && mode === 'navigate' && /^\/(\?|$)/.test(target);
  if (site !== null && site !== 'same-origin' && site !== 'none' && !isVisit) return refuse(403, 'site');
  return null;
}

const refuse = (status: Refusal['status'], reason: Refusal['reason']): Refusal => ({ status, reason });

/** Compares without telling by its time how much was right. */
export function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
