import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { limits } from '../limits.ts';

/** The name of a member from its bytes: UTF-8 where they are, else what they read as (Shift_JIS from old Windows). */
export function decodeMemberName(raw: Uint8Array): string {
  return decodeBytes(raw.subarray(0, limits.nameLength * 3), null, { defaultCharset: 'shift_jis' }).text;
}

const CONTROLS = /[\u0000-\u001f\u007f]/g;

/**
 * Makes a label out of a member's name: no way up, no root, no drive, no control characters. `unsafe` says that
 * something of that kind was there. An empty name becomes `unnamed`.
 */
export function memberLabel(name: string): { name: string; unsafe: boolean } {
  const cut = name.slice(0, limits.nameLength);
  const plain = cut.replace(
    CONTROLS,
    (control) => `%${control.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
  const slashed = plain.replace(/\\/g, '/');
  const rootless = slashed.replace(/^(?:[A-Za-z]:)?\/*/, '');
  const parts = rootless.split('/');
  const safe = parts.filter((part) => part !== '' && part !== '.' && part !== '..');
  const unsafe = plain !== name || rootless !== slashed || parts.includes('..');
  return { name: safe.join('/') || 'unnamed', unsafe };
}
