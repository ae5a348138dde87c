import { createHmac } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { FileToken } from '../../shared/contract/host.ts';

/**
 * Names for files that a page may hold in the place of their paths: `KEY~NAME`, where KEY is a keyed hash of the path and
 * NAME the file's own name, for people to read. The same path has the same token as long as the secret is the same, so that
 * what a page has kept under a case's token (drafts, positions) is found again after a restart. Only tokens that were minted
 * here since the start lead anywhere.
 */
export class FileTokens {
  readonly #secret: Uint8Array;
  readonly #paths = new Map<string, string>();

  constructor(secret: Uint8Array) {
    this.#secret = secret;
  }

  mint(path: string): FileToken {
    const whole = resolve(path);
    const key = createHmac('sha256', this.#secret).update(whole).digest('base64url').slice(0, 24);
    const token = `${key}~${[...basename(whole)].slice(0, 200).join('')}`;
    this.#paths.set(token, whole);
    return token;
  }

  /** The path behind a token; null where this host has given no such token. */
  path(token: string): string | null {
    return this.#paths.get(token) ?? null;
  }
}
