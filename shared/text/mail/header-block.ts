export interface HeaderField {
  /** As written, without the colon. */
  name: string;
  /** Byte offset of the name. */
  start: number;
  /** Byte offset behind the last folded line, its line end left out. */
  end: number;
}

export interface HeaderBlock {
  fields: HeaderField[];
  /** Byte offset of the body: behind the empty line, or where text begins that is no header; the length if neither. */
  bodyStart: number;
  lineEnding: 'lf' | 'crlf' | 'cr';
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const COLON = 0x3a;
/** Bytes from which the kind of line end is judged. */
const SAMPLE = 64 * 1024;
/** RFC 5322 section 2.1.1: no line is longer. */
const LONGEST_NAME = 998;
/** Lines of junk inside the block behind which a field is still looked for. */
const JUNK_LINES = 3;
const JUNK_FOLDS = 20;

interface Line {
  start: number;
  /** Without the line end. */
  end: number;
  next: number;
}

/**
 * Finds the header fields of a message (RFC 5322 section 2.2) in its bytes. Reads what breaks the RFC: a byte order mark,
 * empty lines and one line of junk or an mbox `From ` line in front; bare CR line ends; a block without an end; a body
 * that follows without an empty line. Bytes without any field have none, and are body from the start. Linear time, never
 * throws.
 */
export function readHeaderBlock(bytes: Uint8Array): HeaderBlock {
  const lineEnding = lineEndingOf(bytes);
  const ended = lineEnding === 'cr' ? CR : LF;
  const fields: HeaderField[] = [];
  const first = firstField(bytes, ended);
  if (first === null) return { fields, bodyStart: 0, lineEnding };
  let field: HeaderField | undefined;
  let junk = 0;
  for (let line = lineAt(bytes, first, ended); line.start < bytes.length; line = lineAt(bytes, line.next, ended)) {
    if (line.end === line.start) return { fields, bodyStart: line.next, lineEnding };
    const name = nameAt(bytes, line);
    if (name !== null) {
      field = { name, start: line.start, end: line.end };
      fields.push(field);
    } else if (isFolded(bytes, line)) {
      // A folded line with nothing on it does not end the block (RFC 5322 section 4.2).
      if (field !== undefined) field.end = line.end;
    } else {
      junk += 1;
      if (junk > JUNK_LINES || !mailFieldAt(bytes, line.next, ended)) {
        return { fields, bodyStart: line.start, lineEnding };
      }
      // What is folded onto a line of junk belongs to it.
      field = undefined;
    }
  }
  return { fields, bodyStart: bytes.length, lineEnding };
}

/** What ends most lines; a CR alone only where it ends more of them than LF does. */
function lineEndingOf(bytes: Uint8Array): HeaderBlock['lineEnding'] {
  const counts = { lf: 0, crlf: 0, cr: 0 };
  const end = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === LF) counts[bytes[at - 1] === CR ? 'crlf' : 'lf'] += 1;
    else if (byte === CR && bytes[at + 1] !== LF) counts.cr += 1;
  }
  if (counts.cr > counts.lf + counts.crlf) return 'cr';
  return counts.crlf > counts.lf ? 'crlf' : 'lf';
}

/** The line from `start`. Any CRs before an LF belong to the line end, and so does an LF behind the CR of a CR file. */
function lineAt(bytes: Uint8Array, start: number, ended: number): Line {
  const found = bytes.indexOf(ended, start);
  if (found < 0) return { start, end: bytes.length, next: bytes.length };
  let end = found;
  if (ended === LF) while (end > start && bytes[end - 1] === CR) end -= 1;
  return { start, end, next: ended === CR && bytes[found + 1] === LF ? found + 2 : found + 1 };
}

/** Where the first field begins; null when the bytes do not begin with a header. */
function firstField(bytes: Uint8Array, ended: number): number | null {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === CR || bytes[at] === LF) at += 1;
  const line = lineAt(bytes, at, ended);
  if (nameAt(bytes, line) !== null) return line.start;
  // One line of junk may stand in front; an mbox writer may add `>From ` to its own `From `.
  const second = lineAt(bytes, line.next, ended);
  if (nameAt(bytes, second) !== null) return second.start;
  if (!isFromLine(bytes, second)) return null;
  const third = lineAt(bytes, second.next, ended);
  return nameAt(bytes, third) === null ? null : third.start;
}

/** The name of the field on a line; null when it is none. White space before the colon is obsolete (section 4.5). */
function nameAt(bytes: Uint8Array, { start, end }: Line): string | null {
  const limit = Math.min(end, start + LONGEST_NAME);
  let at = start;
  while (at < limit && isNameByte(bytes[at] as number)) at += 1;
  const nameEnd = at;
  while (at < limit && (bytes[at] === SPACE || bytes[at] === TAB)) at += 1;
  if (nameEnd === start || bytes[at] !== COLON || at >= end) return null;
  return String.fromCharCode(...bytes.subarray(start, nameEnd));
}

const isNameByte = (byte: number): boolean => byte > SPACE && byte < 0x7f && byte !== COLON;

function isFolded(bytes: Uint8Array, { start }: Line): boolean {
  return bytes[start] === SPACE || bytes[start] === TAB;
}

const FROM_LINE = [...'>From '].map((letter) => letter.charCodeAt(0));
const isFromLine = (bytes: Uint8Array, { start }: Line): boolean =>
  FROM_LINE.every((byte, index) => bytes[start + index] === byte);

/** Names that text hardly has at the start of a line, so that one shows the header to go on behind a line of junk. */
const CERTAIN =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-type|reply-to|subject|x-[\w-]+)$/i;

/** Whether the header goes on behind a line of junk and what is folded onto it. */
function mailFieldAt(bytes: Uint8Array, start: number, ended: number): boolean {
  let line = lineAt(bytes, start, ended);
  for (let folded = 0; folded < JUNK_FOLDS && isFolded(bytes, line); folded += 1) {
    line = lineAt(bytes, line.next, ended);
  }
  const name = nameAt(bytes, line);
  return name !== null && CERTAIN.test(name);
}
