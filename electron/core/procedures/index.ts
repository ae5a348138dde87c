import { boundaryHandlers } from './boundary.ts';
import { bundleHandlers } from './bundle.ts';
import { campaignHandlers } from './campaign.ts';
import { caseHandlers } from './case.ts';
import { claimHandlers } from './claim.ts';
import { decisionHandlers } from './decision.ts';
import { decoyHandlers, leakHandlers } from './decoy.ts';
import { entityHandlers } from './entity.ts';
import { eventHandlers } from './event.ts';
import { funnelHandlers } from './funnel.ts';
import { graphHandlers } from './graph.ts';
import type { Handlers } from './handlers.ts';
import { infrastructureHandlers } from './infrastructure.ts';
import { mentionHandlers } from './mention.ts';
import { messageHandlers } from './message.ts';
import { ownHandlers } from './own.ts';
import { pageHandlers } from './page.ts';
import { paymentHandlers } from './payment.ts';
import { personaHandlers } from './persona.ts';
import { attachmentHandlers, pictureHandlers } from './picture.ts';
import { searchHandlers } from './search.ts';
import { sourceHandlers } from './source.ts';
import { suggestionHandlers } from './suggestion.ts';
import { timelineHandlers } from './timeline.ts';

export const handlers: Handlers = {
  ...caseHandlers,
  ...decisionHandlers,
  ...sourceHandlers,
  ...messageHandlers,
  ...pageHandlers,
  ...pictureHandlers,
  ...attachmentHandlers,
  ...searchHandlers,
  ...mentionHandlers,
  ...entityHandlers,
  ...graphHandlers,
  ...eventHandlers,
  ...claimHandlers,
  ...boundaryHandlers,
  ...campaignHandlers,
  ...suggestionHandlers,
  ...decoyHandlers,
  ...leakHandlers,
  ...ownHandlers,
  ...funnelHandlers,
  ...personaHandlers,
  ...paymentHandlers,
  ...infrastructureHandlers,
  ...timelineHandlers,
  ...bundleHandlers,
};
