import { commandTexts } from './command-texts.ts';
import { eventTexts } from './event-texts.ts';
import { frameTexts } from './frame-texts.ts';
import { kindTexts } from './kind-texts.ts';
import { messageTexts } from './message-texts.ts';
import { nextTexts } from './next-texts.ts';
import { sourceTexts } from './source-texts.ts';
import { startTexts } from './start-texts.ts';

/** Every text of the interface, in both languages; errors are in shared/i18n. A key without one of them does not compile. */
export const texts = {
  ...commandTexts,
  ...eventTexts,
  ...frameTexts,
  ...kindTexts,
  ...messageTexts,
  ...nextTexts,
  ...sourceTexts,
  ...startTexts,
} as const;

export type TextKey = keyof typeof texts;
