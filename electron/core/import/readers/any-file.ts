import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import type { Original, ParsedRecord, ReaderOutput } from '../parsed-record.ts';
import { decodingOfText } from './text-lines.ts';

/** Bytes of a text file that are read as text; what lies beyond stays in the original, and the ledger says so. */
const textBytes = 16 * 1024 * 1024;

const textFormats: ReadonlySet<string> = new Set(['text', 'html', 'xml', 'json', 'rtf', 'mhtml']);

/** Anything else: one document, whole, with the text of what is text. It can be searched, linked and cited. */
export async function* readAnyFile(original: Original): AsyncGenerator<ReaderOutput> {
  const { sha256, size, format } = original;
  const record: ParsedRecord = {
    kind: 'record',
    offset: 0,
    length: size,
    sha256,
    context: null,
    type: 'file',
    channel: 'file',
    detail: { type: 'file', format },
  };
  yield textFormats.has(format) ? { ...record, ...(await textOf(original)) } : record;
}

async function textOf(original: Original): Promise<Pick<ParsedRecord, 'text' | 'decoding' | 'problems'>> {
  const pieces: Buffer[] = [];
  for await (const piece of original.chunks(0, textBytes)) pieces.push(piece);
  const { charset } = await decodingOfText(original);
  const { text, ...decoding } = decodeBytes(Buffer.concat(pieces), null, {
    override: original.answers.charset ?? charset,
  });
  const cut = original.size > textBytes;
  return {
    text: text.replace(/\r\n?/g, '\n'),
    decoding,
    problems: cut ? [{ code: 'import/limit', detail: { limit: 'textBytes', size: original.size } }] : [],
  };
}
