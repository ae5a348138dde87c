import type { Field } from './anchor.ts';
import type { Reason, Standing } from './graph.ts';
import type { Address } from './message.ts';

/** What stands in a slot of a template. `free`: words that change and are none of the others. */
export const slotKinds = ['url', 'address', 'amount', 'time', 'name', 'number', 'free'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** A part of a template: a range (UTF-16 units) of the text that it is shown by. A slot of no width may be empty there. */
export type TemplatePart =
  | { type: 'text'; start: number; end: number }
  | { type: 'slot'; slot: SlotKind; start: number; end: number; examples: string[] };

/** A range of a variant's own text that the template does not have, or has with other words in its slot. */
export interface Difference {
  start: number;
  end: number;
  slot: SlotKind;
}

/** Where the text of a message stands: enough to open its bytes. */
export interface TextPlace {
  document: string;
  /** SHA-256 (hex) of the original, and the bytes of the document in it. */
  source: string;
  offset: number;
  length: number;
  field: Field;
}

export interface CampaignVariant extends TextPlace {
  text: string;
  /** Messages with this wording. */
  messages: number;
  differences: Difference[];
  /** Ranges of the template's text that this one lacks. */
  missing: { start: number; end: number }[];
}

export interface CampaignMember extends TextPlace {
  kind: 'campaign-member';
  subject: string | null;
  from: Address[];
  /** Seconds since 1970 (UTC) by which it is sorted. */
  epoch: number | null;
  /** Shared character sequences of all that either text has, in thousandths (Jaccard). */
  similarity: number;
  standing: Standing;
  reasons: Reason[];
}

/** Something seen in a campaign, and in how many of its messages. */
export interface Counted {
  name: string;
  /** Id of the entity that it resolves to. */
  entity: string | null;
  messages: number;
}

/** Many messages in a short time; seconds since 1970 (UTC). */
export interface Burst {
  from: number;
  to: number;
  messages: number;
}

/** Messages made from one template, as far as their texts show it. */
export interface Campaign extends TextPlace {
  kind: 'campaign';
  /** Derived from the wording that most of its messages have. */
  id: string;
  subject: string | null;
  opening: string;
  messages: number;
  /** Different wordings, names, numbers and links put aside. */
  wordings: number;
  first: number | null;
  last: number | null;
  standing: Standing;
  reasons: Reason[];
}

export interface CampaignPage extends Campaign {
  text: string;
  template: TemplatePart[];
  variants: CampaignVariant[];
  /** By day (UTC, YYYY-MM-DD), oldest first, by the time that each message claims. */
  volume: { days: { day: string; messages: number }[]; undated: number };
  bursts: Burst[];
  senders: Counted[];
  recipients: Counted[];
  sites: Counted[];
  /** The first servers that any Received header names. */
  servers: Counted[];
  members: CampaignMember[];
  memberTotal: number;
}
