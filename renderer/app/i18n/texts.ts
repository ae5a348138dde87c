import { campaignTexts } from './campaign-texts.ts';
import { claimTexts } from './claim-texts.ts';
import { commandTexts } from './command-texts.ts';
import { contactTexts } from './contact-texts.ts';
import { documentTexts } from './document-texts.ts';
import { entityTexts } from './entity-texts.ts';
import { eventTexts } from './event-texts.ts';
import { exportTexts } from './export-texts.ts';
import { frameTexts } from './frame-texts.ts';
import { graphTexts } from './graph-texts.ts';
import { infrastructureTexts } from './infrastructure-texts.ts';
import { kindTexts } from './kind-texts.ts';
import { leakTexts } from './leak-texts.ts';
import { messageTexts } from './message-texts.ts';
import { nextTexts } from './next-texts.ts';
import { paymentTexts } from './payment-texts.ts';
import { personaTexts } from './persona-texts.ts';
import { sourceTexts } from './source-texts.ts';
import { startTexts } from './start-texts.ts';
import { suggestionTexts } from './suggestion-texts.ts';
import { timelineTexts } from './timeline-texts.ts';

/** Every text of the interface, in both languages; errors are in shared/i18n. A key without one of them does not compile. */
export const texts = {
  ...campaignTexts,
  ...infrastructureTexts,
  ...claimTexts,
  ...commandTexts,
  ...contactTexts,
  ...documentTexts,
  ...entityTexts,
  ...eventTexts,
  ...exportTexts,
  ...frameTexts,
  ...graphTexts,
  ...kindTexts,
  ...leakTexts,
  ...messageTexts,
  ...nextTexts,
  ...personaTexts,
  ...paymentTexts,
  ...sourceTexts,
  ...startTexts,
  ...suggestionTexts,
  ...timelineTexts,
} as const;

export type TextKey = keyof typeof texts;
