import type { PaymentFlow } from '../../../shared/domain/payment.ts';

/** One end of the bands: a name in one of three columns, as high as what goes through it. */
export interface FlowNode {
  column: 0 | 1 | 2;
  label: string;
  y: number;
  height: number;
}

/** A band from payer to sender to account; its parts lie above each other: accepted, suggested, asked for and no more. */
export interface FlowBand {
  flow: PaymentFlow;
  /** Upper edge in each column, and how high it is. */
  y: [number, number, number];
  height: number;
  accepted: number;
  suggested: number;
}

export interface FlowLayout {
  nodes: FlowNode[];
  bands: FlowBand[];
  height: number;
}

/** Height that all bands have together, the least of one, and what is between two names. */
const full = 220;
const least = 4;
const gap = 26;

/** What a band is as high as: the larger of what was asked for and what went out. */
export const flowAmount = ({ accepted, suggested, asked }: PaymentFlow): number =>
  Math.max(asked.max ?? asked.min, accepted.amount + suggested.amount);

const namesOf = ({ payer, sender, to }: PaymentFlow): [string, string, string] => [
  payer?.label ?? '',
  sender?.label ?? '',
  to.label,
];

/** Where the bands of one currency lie: the largest first, each column in the order in which its names come. */
export function flowLayout(flows: readonly PaymentFlow[]): FlowLayout {
  const total = flows.reduce((sum, flow) => sum + flowAmount(flow), 0);
  const heightOf = (flow: PaymentFlow) => Math.max(least, total === 0 ? 0 : (flowAmount(flow) / total) * full);
  const columns = ([0, 1, 2] as const).map((column) => {
    const heights = new Map<string, number>();
    for (const flow of flows) {
      const name = namesOf(flow)[column];
      heights.set(name, (heights.get(name) ?? 0) + heightOf(flow));
    }
    let y = 0;
    return [...heights].map(([label, height]): FlowNode => {
      const node = { column, label, y, height };
      y += height + gap;
      return node;
    });
  });
  const used = new Map<FlowNode, number>();
  const bands = flows.map((flow): FlowBand => {
    const height = heightOf(flow);
    const y = namesOf(flow).map((name, column) => {
      const node = columns[column]?.find(({ label }) => label === name);
      if (!node) return 0;
      const at = node.y + (used.get(node) ?? 0);
      used.set(node, (used.get(node) ?? 0) + height);
      return at;
    });
    const part = (amount: number) => (flowAmount(flow) === 0 ? 0 : (amount / flowAmount(flow)) * height);
    return {
      flow,
      y: [y[0] ?? 0, y[1] ?? 0, y[2] ?? 0],
      height,
      accepted: part(flow.accepted.amount),
      suggested: part(flow.suggested.amount),
    };
  });
  const nodes = columns.flat();
  return { nodes, bands, height: Math.max(0, ...nodes.map(({ y, height }) => y + height)) };
}
