import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatRoute, parseRoute } from '../../../../renderer/app/routes.ts';
import {
  type GraphFilter,
  graphInput,
  graphRoute,
  readGraphFilter,
} from '../../../../renderer/features/graph/graph-filter.ts';
import { procedures } from '../../../../shared/contract/procedures.ts';
import { entityKinds, standings } from '../../../../shared/domain/graph.ts';

const id = fc.stringMatching(/^[0-9a-f]{16}$/);
const ids = fc.uniqueArray(id, { maxLength: 5 });
const filters: fc.Arbitrary<GraphFilter> = fc.record({
  around: ids,
  depth: fc.nat(3),
  types: fc.subarray([...entityKinds], { minLength: 1 }),
  standing: fc.subarray([...standings], { minLength: 1 }),
  since: fc.constantFrom(null, '2018', '2018-02-16', '平成30年2月'),
  until: fc.constantFrom(null, '2019'),
  most: fc.constantFrom(2000, 20_000),
  folded: ids,
  path: fc.option(fc.record({ from: id, to: fc.option(id) })),
  as: fc.constantFrom('picture' as const, 'table' as const),
});

it('comes back from an address as it was, and what is usual is not in the address', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const hash = formatRoute({ case: 'c', view: 'graph', id: null, filter: graphRoute(filter) });
      expect(readGraphFilter(parseRoute(hash).filter)).toEqual(filter);
    }),
  );
  expect(formatRoute({ case: 'c', view: 'graph', id: null, filter: graphRoute(readGraphFilter({})) })).toBe(
    '#/c/c/graph',
  );
});

it('makes of any address something that the engine takes', () => {
  const keys = ['around', 'depth', 'types', 'standing', 'since', 'until', 'most', 'folded', 'from', 'to', 'as'];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), fc.string()), (filter) => {
      const read = readGraphFilter(filter);
      expect(procedures['graph.show'].input.safeParse(graphInput(read)).success).toBe(true);
    }),
  );
});
