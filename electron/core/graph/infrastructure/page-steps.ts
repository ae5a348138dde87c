import { constants, gunzipSync } from 'node:zlib';
import type { PageDetail } from '../../../../shared/domain/document.ts';
import { canonicalIp } from '../../../../shared/text/identifiers/ip.ts';
import { plainUrl } from '../../../../shared/text/infrastructure/url-target.ts';
import type { FoundStep } from '../../store/infrastructure.ts';

/** Bytes of a saved page that are looked at: what sends one on stands at its beginning. */
export const pageBytes = 64 * 1024;

/** What a saved page tells of the way from it, and of the machine that gave it. */
export interface PageTold {
  steps: FoundStep[];
  ip: string | null;
}

/**
 * Where a saved reply or page sends whoever opens it: the `Location` of a 3xx reply, and `<meta http-equiv="refresh">`. Where
 * the words stand in its bytes as they are, the range says so; compressed, it is the document. `ip`: what a WARC record notes.
 */
export function pageTold(bytes: Buffer, detail: PageDetail): PageTold {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isPacked ? unpacked(bytes) : bytes).toString('latin1', 0, pageBytes);
  const steps: FoundStep[] = [];
  const from = detail.url === null ? null : plainUrl(detail.url);
  const add = (target: string, how: FoundStep['how'], at: number) => {
    const to = from === null ? null : plainUrl(target, from);
    if (from === null || to === null || to === from) return;
    const [start, end] = isPacked || at < 0 ? [0, 0] : [at, at + target.length];
    steps.push({ from, to, how, field: 'header', start, end });
  };
  for (const target of detail.redirects) {
    add(target, detail.status !== null ? 'status' : 'refresh', text.indexOf(Buffer.from(target).toString('latin1')));
  }
  const refresh = refreshIn(text);
  if (refresh) add(refresh.target, 'refresh', refresh.at);
  const noted = /^WARC-IP-Address: ([0-9a-f.:]{3,45})\r?$/im.exec(text.slice(0, 4096))?.[1];
  return { steps, ip: noted === undefined ? null : canonicalIp(noted) };
}

/** The target of the first meta refresh: a number, then the address. */
function refreshIn(text: string): { target: string; at: number } | null {
  let tags = 0;
  for (let at = text.search(/<meta\s/i); at >= 0 && tags < 200; tags += 1) {
    const tag = text.slice(at, at + 3000).split('>', 1)[0] ?? '';
    if (/http-equiv\s{0,9}=\s{0,9}["']?refresh/i.test(tag)) {
      const found =
        /content\s{0,9}=\s{0,9}["']?\s{0,9}\d{0,9}(?:\.\d{0,9})?\s{0,9}[;,]\s{0,9}(?:url\s{0,9}=\s{0,9})?["']?([^"'\s>]{1,2000})/i.exec(
          tag,
        );
      const target = found?.[1];
      if (found && target !== undefined)
        return { target: target.replace(/&amp;/g, '&'), at: at + found.index + found[0].length - target.length };
    }
    const next = text.slice(at + 5).search(/<meta\s/i);
    at = next < 0 ? -1 : at + 5 + next;
  }
  return null;
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 32 * 1024 * 1024 });
  } catch {
    return Buffer.alloc(0);
  }
}
