import type { ExportContext, ExportText, TimelineSource } from '../context.ts';
import { inertJson } from './anchor-json.ts';
import { timesketchRows } from './timesketch-rows.ts';

/** Timesketch JSON lines; members without a value are left out. */
export function* timesketchJsonl(source: TimelineSource, context: ExportContext): ExportText {
  const rows = timesketchRows(source, context);
  for (;;) {
    const { done, value } = rows.next();
    if (done) return value;
    const members = Object.entries(value).filter(([, member]) => member !== null && member !== '');
    yield `${inertJson(Object.fromEntries(members))}\n`;
  }
}
