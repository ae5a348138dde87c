import type { LeakUser } from '../../../shared/domain/leak.ts';

/**
 * Users as the lines of a tree: each behind the one that it may have the address from, a step further in. The order of the
 * first hits is kept among those of one parent; one whose parent is not there stands at the edge.
 */
export function userOrder(users: readonly LeakUser[]): { user: LeakUser; depth: number }[] {
  const names = new Set(users.map(({ name }) => name));
  const children = Map.groupBy(users, ({ name, from }) =>
    from !== null && from !== name && names.has(from) ? from : null,
  );
  const lines: { user: LeakUser; depth: number }[] = [];
  const open = (children.get(null) ?? []).map((user) => ({ user, depth: 0 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    lines.push(next);
    const { user, depth } = next;
    const below = children.get(user.name) ?? [];
    children.delete(user.name);
    open.push(...below.map((one) => ({ user: one, depth: depth + 1 })).reverse());
  }
  return lines;
}
