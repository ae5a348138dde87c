import { alikeWithin, lookDistance } from '../../../../shared/text/look-distance.ts';

/** Looks that are compared with each other; beyond it equal bytes alone tell. */
const most = 5000;

/** Hardly anything is to be seen on a picture with fewer bits than this set or unset: any other such one looks like it. */
const plain = 8;
const empty = '0000000000000000';
const isPlain = (look: string): boolean => {
  const set = lookDistance(look, empty);
  return set < plain || set > 64 - plain;
};

/**
 * Pictures that look alike though their bytes differ, by the SHA-256 of these: each with the look of the first of its group, in
 * the order of the looks. What looks like nothing else is not in it.
 */
export function lookGroups(pictures: readonly { sha256: string; look: string }[]): Map<string, string> {
  const ofLook = Map.groupBy(
    pictures.filter(({ look }) => !isPlain(look)),
    ({ look }) => look,
  );
  if (ofLook.size > most) return new Map();
  const leaders: string[] = [];
  const groups = new Map<string, string[]>();
  for (const look of [...ofLook.keys()].sort()) {
    const leader = leaders.find((other) => lookDistance(look, other) <= alikeWithin) ?? look;
    if (leader === look) leaders.push(look);
    const hashes = (ofLook.get(look) ?? []).map(({ sha256 }) => sha256);
    groups.set(leader, [...(groups.get(leader) ?? []), ...hashes]);
  }
  return new Map(
    [...groups].flatMap(([leader, hashes]) => (hashes.length < 2 ? [] : hashes.map((hash) => [hash, leader] as const))),
  );
}
