import { normalHost } from './host-name.ts';
import { isAlnum, isEastAsian, isWide, type Scan } from './scan.ts';
import { hasKnownSuffix } from './site.ts';

/** A host as it stands in a text. */
export interface HostRead {
  start: number;
  end: number;
  /** Refanged, lower case, ASCII form; null when it cannot be a host name. */
  host: string | null;
  labels: number;
  defanged: boolean;
}

const DOT = 0x2e;
const DEFANGED_DOT = / ?(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\{dot\}|\[ \. \]) ?/iy;
const IDN_LETTER = /[\p{L}\p{M}\p{N}]/u;
/** RFC 1035. What is longer is read to its end, so that it is passed over once, and is no host. */
const MAX_HOST = 253;

/** How many units of a dot between labels stand at `index`: `.`, and `[.]`, `(dot)` and the like with a space around; else 0. */
export function dotLength(folded: string, index: number): number {
  const unit = folded.charCodeAt(index);
  if (unit === DOT || unit === 0x3002 || unit === 0xff61) return 1;
  if (unit !== 0x5b && unit !== 0x28 && unit !== 0x7b && unit !== 0x20) return 0;
  DEFANGED_DOT.lastIndex = index;
  return DEFANGED_DOT.exec(folded)?.[0].length ?? 0;
}

/** Can this unit stand in a label? `_` is no letter of a host name, but is in use. */
export function isLabelUnit(unit: number): boolean {
  if (unit < 0x80) return isAlnum(unit) || unit === 0x2d || unit === 0x5f;
  if (unit < 0xaa || (unit >= 0xd800 && unit <= 0xdfff)) return false;
  return IDN_LETTER.test(String.fromCharCode(unit));
}

function isComplete(written: string): boolean {
  if (!written.includes('.')) return false;
  const host = normalHost(written);
  return host !== null && hasKnownSuffix(host);
}

/**
 * Reads a host forward from `start`. Japanese has no spaces, so a letter beyond ASCII (or a change of width) ends the
 * host where what was read so far already ends in a public suffix, and belongs to it otherwise.
 */
export function readHost(scan: Scan, start: number): HostRead {
  const { folded } = scan;
  const wide = isWide(scan, start);
  let written = '';
  let end = start;
  let labels = 0;
  let defanged = false;
  let i = start;
  let tooLong = false;
  while (i < folded.length) {
    const labelStart = i;
    let glued = false;
    for (; i < folded.length; i += 1) {
      const unit = folded.charCodeAt(i);
      if (!isLabelUnit(unit)) break;
      const foreign = isEastAsian(unit) || isWide(scan, i) !== wide;
      if (foreign && !tooLong) {
        if (
          i === labelStart
            ? labels > 0 && isComplete(written)
            : isComplete(labelled(written, folded.slice(labelStart, i)))
        ) {
          glued = true;
          break;
        }
      }
    }
    if (i === labelStart) break;
    if (!tooLong) written = labelled(written, folded.slice(labelStart, Math.min(i, labelStart + MAX_HOST + 1)));
    if (written.length > MAX_HOST) tooLong = true;
    labels += 1;
    end = i;
    if (glued) break;
    const dot = dotLength(folded, i);
    if (dot === 0 || i + dot >= folded.length || !isLabelUnit(folded.charCodeAt(i + dot))) break;
    if (folded.charCodeAt(i) >= 0x3000 && !tooLong && isComplete(written)) break;
    if (dot > 1) defanged = true;
    i += dot;
  }
  while (end > start && (folded.charCodeAt(end - 1) === 0x2d || folded.charCodeAt(end - 1) === 0x5f)) {
    end -= 1;
    written = written.slice(0, -1);
  }
  return { start, end, host: tooLong ? null : normalHost(written), labels, defanged };
}

function labelled(before: string, label: string): string {
  return before === '' ? label : `${before}.${label}`;
}
