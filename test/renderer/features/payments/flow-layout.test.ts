import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowAmount, flowLayout } from '../../../../renderer/features/payments/flow-layout.ts';
import type { PaymentFlow } from '../../../../shared/domain/payment.ts';

const party = (name: string | null) => name && { id: name, label: name };
const flow = fc
  .record({
    payer: fc.constantFrom('p', 'q', null),
    sender: fc.constantFrom('s', 't'),
    to: fc.constantFrom('a', 'b', ''),
    asked: fc.nat(10_000),
    accepted: fc.nat(3000),
    suggested: fc.nat(3000),
  })
  .map(({ payer, sender, to, asked, accepted, suggested }): PaymentFlow => {
    return {
      kind: 'payment-flow',
      payer: party(payer) || null,
      sender: party(sender) || null,
      to: { type: 'account', label: to },
      currency: 'JPY',
      accepted: { count: 1, amount: accepted },
      suggested: { count: 1, amount: suggested },
      asked: { count: 1, min: asked, max: asked },
    };
  });

test('bands fill their names in each column and never lie over each other, whatever flows', () => {
  fc.assert(
    fc.property(fc.array(flow, { maxLength: 12 }), (flows) => {
      const { nodes, bands, height } = flowLayout(flows);
      expect(bands.map((band) => band.flow)).toEqual(flows);
      for (const column of [0, 1, 2] as const) {
        const own = nodes.filter((node) => node.column === column);
        const edges = bands.map((band) => [band.y[column], band.y[column] + band.height] as const);
        for (const [top, bottom] of edges) {
          const node = own.find(({ y, height: tall }) => top >= y - 1e-6 && bottom <= y + tall + 1e-6);
          expect(node).toBeDefined();
          expect(bottom).toBeLessThanOrEqual(height + 1e-6);
        }
        const inOrder = edges.toSorted((a, b) => a[0] - b[0]);
        for (const [at, [top]] of inOrder.entries()) {
          if (at > 0) expect(top).toBeGreaterThanOrEqual((inOrder[at - 1]?.[1] ?? 0) - 1e-6);
        }
      }
      for (const { flow: one, accepted, suggested, height: tall } of bands) {
        expect(accepted + suggested).toBeLessThanOrEqual(tall + 1e-6);
        if (flowAmount(one) > 0) expect(accepted / tall).toBeCloseTo(one.accepted.amount / flowAmount(one));
      }
    }),
  );
});
