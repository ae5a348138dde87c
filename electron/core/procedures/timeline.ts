import { StringDecoder } from 'node:string_decoder';
import type { ExportPreview } from '../../../shared/contract/results.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { ExportContext, ExportText, TimelineSource } from '../export/context.ts';
import { writeExport } from '../export/file-writer.ts';
import { textBytes } from '../export/text-bytes.ts';
import { timelineWriters } from '../export/timeline/index.ts';
import { allEvents } from '../store/events.ts';
import type { HandlersOf } from './handlers.ts';

/** Bytes of a file that a preview shows. */
const previewBytes = 64 * 1024;

/** The events of one part, or of all of them. */
export const timelineOf = (open: OpenCase, part: number | null = null): TimelineSource => ({
  *events() {
    for (const event of allEvents(open.db)) if (part === null || event.part === part) yield event;
  },
});

export const contextOf = (open: OpenCase, language: ExportContext['language']): ExportContext => ({
  caseName: open.name,
  language,
});

/** The beginning of a text, the size of the whole, and what it leaves out. */
export function previewOf(
  suffix: string,
  text: ExportText,
): { file: ExportPreview['files'][number]; left: ExportPreview['left'] } {
  const shown: Buffer[] = [];
  let bytes = 0;
  const pieces = textBytes(text);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) {
      // The cut can go through a character: the decoder keeps its beginning back.
      const head = new StringDecoder('utf8').write(Buffer.concat(shown).subarray(0, previewBytes));
      return { file: { suffix, text: head, bytes, cut: bytes > previewBytes }, left: value.map(leftOf) };
    }
    if (bytes < previewBytes) shown.push(value);
    bytes += value.length;
  }
}

export const leftOf = ({ id, reason }: { id: string; reason: string }): { id: string; reason: string } => ({
  id,
  reason,
});

export const timelineHandlers: HandlersOf<'timeline'> = {
  'timeline.preview': ({ case: open }, { format, language, part }) => {
    const text = timelineWriters[format].write(timelineOf(open, part), contextOf(open, language));
    const { file, left } = previewOf('', text);
    return { files: [file], left };
  },
  'timeline.export': async ({ case: open }, { format, out, language, part }, { signal }) => {
    const text = timelineWriters[format].write(timelineOf(open, part), contextOf(open, language));
    const { left, ...file } = await writeExport(out, text, { signal });
    return { kind: 'export', files: [file], left: left.map(leftOf) };
  },
};
