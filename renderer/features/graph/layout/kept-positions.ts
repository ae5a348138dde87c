import type { Positions } from './start-positions.ts';

/** Entities whose places are kept for one case. */
const most = 20_000;

export const positionsKey = (caseToken: string): string => `graph.positions:${caseToken}`;

/** Reads what the page stored; whatever is not a place is left out. */
export function readPositions(stored: unknown): Positions {
  const places = new Map<string, readonly [number, number]>();
  if (typeof stored !== 'object' || stored === null) return places;
  const { ids, xy } = stored as { ids?: unknown; xy?: unknown };
  if (!Array.isArray(ids) || !(xy instanceof Float32Array) || xy.length !== ids.length * 2) return places;
  ids.forEach((id: unknown, index) => {
    const [x, y] = [xy[index * 2] ?? Number.NaN, xy[index * 2 + 1] ?? Number.NaN];
    if (typeof id === 'string' && Number.isFinite(x) && Number.isFinite(y)) places.set(id, [x, y]);
  });
  return places;
}

/** The places with those of entities that are not drawn at the moment; the latest ones where there are too many. */
export function writePositions(before: Positions, now: Positions): { ids: string[]; xy: Float32Array } {
  const all = [...new Map([...[...before].filter(([id]) => !now.has(id)), ...now])].slice(-most);
  const xy = new Float32Array(all.length * 2);
  all.forEach(([, [x, y]], index) => {
    xy[index * 2] = x;
    xy[index * 2 + 1] = y;
  });
  return { ids: all.map(([id]) => id), xy };
}
