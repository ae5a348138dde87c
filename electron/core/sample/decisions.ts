import type { LocalText } from '../../../shared/domain/event.ts';
import type { LinkKind, Standing } from '../../../shared/domain/graph.ts';
import { type SampleEvent, sampleEvents } from './events.ts';
import { control, decoys, operator, personas, reporter } from './story.ts';

/** What the reporter decided on a link; the ends are named as the entities' normal forms are. */
export interface SampleLinkDecision {
  type: LinkKind;
  from: string;
  to: string;
  standing: Standing;
  why: string;
}

/** An address that the reporter planted in one place on one day, or a control. */
export interface SampleDecoy {
  address: string;
  control: boolean;
  place: string;
  at: string | null;
  by: string;
}

/** The parts of the series. */
export const sampleParts: Required<LocalText>[] = [
  { ja: '送る仕組み', en: 'How it is sent' },
  { ja: '三つの名前', en: 'Three names' },
  { ja: 'お金の行き先', en: 'Where the money goes' },
  { ja: 'アドレスの行方', en: 'Where an address goes' },
];

const { misaki, ayaka, emma } = personas;

const planted = (address: string, place: string, at: string): SampleDecoy => ({
  address,
  control: false,
  place,
  at,
  by: reporter.name,
});

/** What makes a timeline of four parts, and a graph in which somebody has decided, out of the sample's mail. */
export const sampleDecisions: {
  events: SampleEvent[];
  links: SampleLinkDecision[];
  decoys: SampleDecoy[];
  own: string[];
} = {
  events: sampleEvents,
  links: [
    ...[misaki, ayaka, emma].map(
      ({ mailbox }): SampleLinkDecision => ({
        type: 'names',
        from: mailbox.address,
        to: operator.line,
        standing: 'accepted',
        why: '本文にIDがそのまま書かれている / the id stands in the mail itself',
      }),
    ),
    {
      type: 'sent-through',
      from: ayaka.mailbox.address,
      to: '198.51.100.30',
      standing: 'accepted',
      why: '自社のサーバーが記録した隣の行とも合う / it agrees with the line that the recipient’s own server wrote',
    },
    {
      type: 'sent-through',
      from: 'info@kensho-madoguchi.test',
      to: '203.0.113.200',
      standing: 'rejected',
      why: '中継に使われただけの可能性がある / it may have been no more than a relay',
    },
  ],
  decoys: [
    planted(decoys.sora.address, '星空レターの登録欄', '2017-10-02'),
    planted(decoys.kaede.address, '星空レターの登録欄', '2017-11-01'),
    planted(decoys.ken.address, 'こもれび通信の英語の登録欄', '2018-01-05'),
    { address: control.address, control: true, place: '', at: null, by: '' },
  ],
  own: [decoys.sora.address, decoys.kaede.address, decoys.ken.address],
};
