import { mboxLineMoment } from '../import/mbox-line-moment.ts';
import type { Segment } from '../import/split-mbox.ts';
import type { MessageRange } from './tasks.ts';

export const mboxRange = ({ offset, length, separator, ambiguous }: Segment): MessageRange => ({
  offset,
  length,
  separator: separator ? mboxLineMoment(separator.raw) : null,
  ambiguous: ambiguous ?? false,
});
