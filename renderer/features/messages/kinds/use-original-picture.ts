import { useEffect, useState } from 'react';
import type { Output } from '../../../../shared/contract/procedures.ts';
import { bytesOfBase64 } from '../../../components/bytes.ts';
import { useConnection } from '../../../rpc/connection-context.tsx';

/** Bytes of a picture that are shown; a larger one is in the original alone. */
export const mostShown = 32 * 1024 * 1024;
const step = 1024 * 1024;

/** By their first bytes, in one character each: the formats that the browser draws and that can hold no script. */
const marks: readonly (readonly [string, RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['image/avif', /^[\s\S]{4}ftypavi[fs]/],
  ['image/bmp', /^BM/],
];

export const pictureType = (bytes: Uint8Array): string | null => {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return marks.find(([, mark]) => mark.test(head))?.[0] ?? null;
};

export type OriginalPicture = { state: 'loading' | 'failed' | 'unshown' } | { state: 'shown'; url: string };

/** The bytes of an original as something that an image can show, while it is looked at; no longer. */
export function useOriginalPicture(sha256: string, size: number): OriginalPicture {
  const { transport } = useConnection();
  const [picture, setPicture] = useState<OriginalPicture>({ state: 'loading' });
  useEffect(() => {
    const leaving = new AbortController();
    let url: string | null = null;
    const read = async (): Promise<OriginalPicture> => {
      if (size > mostShown) return { state: 'unshown' };
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for (let offset = 0; offset < size; offset += step) {
        const input = { sha256, offset, length: Math.min(step, size - offset) };
        const answer = transport.call('source.raw', input, { signal: leaving.signal }) as Promise<Output<'source.raw'>>;
        pieces.push(Uint8Array.from(bytesOfBase64((await answer).base64)));
      }
      const type = pictureType(pieces[0] ?? new Uint8Array());
      if (type === null || leaving.signal.aborted) return { state: 'unshown' };
      url = URL.createObjectURL(new Blob(pieces, { type }));
      return { state: 'shown', url };
    };
    setPicture({ state: 'loading' });
    read().then(
      (found) => !leaving.signal.aborted && setPicture(found),
      () => !leaving.signal.aborted && setPicture({ state: 'failed' }),
    );
    return () => {
      leaving.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [transport, sha256, size]);
  return picture;
}
