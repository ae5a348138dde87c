import { randomBytes } from 'node:crypto';
import { isSame } from './request-guard.ts';

/** Seconds that the browser keeps the cookie: through its own crashes and restarts, for as long as a server may well run. */
const cookieAge = 30 * 24 * 60 * 60;

const secret = (): string => randomBytes(32).toString('base64url');

/**
 * Who may use this server: the browser that came with the token, which was printed at the start and is good once. Browsers
 * send cookies to every port of a machine, so the cookie carries the port in its name; it opens nothing
 * any more once the server has ended.
 */
export class WebSession {
  readonly #cookieName: string;
  readonly #key = secret();
  #token: string | null = secret();

  constructor(port: number) {
    this.#cookieName = `ashiato-${port}`;
  }

  /** The token, null once it was used. */
  get token(): string | null {
    return this.#token;
  }

  /** Another token, for another browser or one that lost its cookies; the one before is void. */
  renew(): string {
    this.#token = secret();
    return this.#token;
  }

  /** Takes the token for a `Set-Cookie`; null where it is wrong or was used. */
  exchange(token: string): string | null {
    if (this.#token === null || !isSame(token, this.#token)) return null;
    this.#token = null;
    return `${this.#cookieName}=${this.#key}; Path=/; Max-Age=${cookieAge}; HttpOnly; SameSite=Strict`;
  }

  /** Whether a Cookie header carries the session. */
  admits(cookies: string | null): boolean {
    if (cookies === null) return false;
    const start = `${this.#cookieName}=`;
    const values = cookies.split(';').map((part) => part.trim());
    return values.some((part) => part.startsWith(start) && isSame(part.slice(start.length), this.#key));
  }
}
