import { expect, it } from 'vitest';
import { userOrder } from '../../../../renderer/features/leaks/user-order.ts';
import type { LeakUser } from '../../../../shared/domain/leak.ts';

const first: LeakUser['first'] = {
  kind: 'leak-hit',
  document: 'd',
  subject: null,
  range: { field: 'to', start: 0, end: 1 },
  raw: 'a',
  variant: false,
  moment: null,
  sender: null,
  early: false,
};
const aUser = (name: string, from: string | null): LeakUser => ({
  name,
  first,
  messages: 1,
  decoys: [],
  from,
  reasons: [],
});
const order = (...pairs: [string, string | null][]) =>
  userOrder(pairs.map(([name, from]) => aUser(name, from))).map(({ user, depth }) => `${depth}${user.name}`);

it('puts each behind the one that it may have the address from, in the order of their first hits', () => {
  expect(order(['a', null], ['b', null], ['c', 'a'], ['d', 'c'], ['e', 'a'])).toEqual(['0a', '1c', '2d', '1e', '0b']);
});

it('shows one whose giver is not there at the edge, and no line twice', () => {
  expect(order(['a', 'gone'], ['b', 'b'])).toEqual(['0a', '0b']);
});

it('is not deep in calls, however long the chain', () => {
  const chain = Array.from({ length: 20_000 }, (_none, at): [string, string | null] => [
    `u${at}`,
    at === 0 ? null : `u${at - 1}`,
  ]);
  expect(order(...chain).at(-1)).toBe('19999u19999');
});
