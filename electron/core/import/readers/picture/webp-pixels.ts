import type { Pixels } from './picture-size.ts';

/**
 * A still WebP, by libwebp in WebAssembly: it cannot reach beyond its own memory. The package is loaded with the first one
 * that comes. Throws where the bytes are no such picture.
 */
export async function webpPixels(bytes: Buffer): Promise<Pixels> {
  const { default: webp } = await import('webp-wasm');
  // It takes a view's whole buffer for the picture.
  const { width, height, data } = await webp.decode(new Uint8Array(bytes).buffer);
  return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}
