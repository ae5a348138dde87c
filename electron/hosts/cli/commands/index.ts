import type { Command } from '../command.ts';
import { boundaryCommands } from './boundary.ts';
import { bundleCommands } from './bundle.ts';
import { campaignCommands } from './campaign.ts';
import { caseCommands } from './case.ts';
import { claimCommands } from './claim.ts';
import { decisionCommands } from './decision.ts';
import { decoyCommands, leakCommands } from './decoy.ts';
import { entityCommands } from './entity.ts';
import { eventCommands } from './event.ts';
import { funnelCommands } from './funnel.ts';
import { graphCommands } from './graph.ts';
import { importCommands } from './import.ts';
import { infrastructureCommands } from './infrastructure.ts';
import { linkCommands } from './link.ts';
import { logCommands } from './log.ts';
import { mentionCommands } from './mention.ts';
import { messageCommands } from './message.ts';
import { ownCommands } from './own.ts';
import { pageCommands } from './page.ts';
import { paymentCommands } from './payment.ts';
import { personaCommands } from './persona.ts';
import { pictureCommands } from './picture.ts';
import { searchCommands } from './search.ts';
import { sourceCommands } from './source.ts';
import { suggestionCommands } from './suggestion.ts';
import { timelineCommands } from './timeline.ts';

/** The commands in the order of the work: collect, read, connect, write. */
export const commandGroups: readonly Readonly<Record<string, Command>>[] = [
  caseCommands,
  importCommands,
  sourceCommands,
  logCommands,
  messageCommands,
  pageCommands,
  pictureCommands,
  boundaryCommands,
  searchCommands,
  mentionCommands,
  entityCommands,
  linkCommands,
  campaignCommands,
  suggestionCommands,
  ownCommands,
  decoyCommands,
  leakCommands,
  funnelCommands,
  personaCommands,
  paymentCommands,
  infrastructureCommands,
  eventCommands,
  claimCommands,
  decisionCommands,
  timelineCommands,
  graphCommands,
  bundleCommands,
];

/** Every command by its words. */
export const commands: Readonly<Record<string, Command>> = Object.assign({}, ...commandGroups);
