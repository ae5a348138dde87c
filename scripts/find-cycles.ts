/**
 * The cycles of a graph of imports: one shortest cycle for each group of files that reach each other, as the files on the
 * way, starting with the first by name. Files that import themselves count.
 */
export function findCycles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of [...edges.keys()].sort()) {
    if (done.has(start)) continue;
    const cycle = shortestWayBack(edges, start);
    if (!cycle) continue;
    cycles.push(cycle);
    // The rest of its group shows itself once this one is broken.
    for (const file of cycle) done.add(file);
  }
  return cycles;
}

function shortestWayBack(edges: ReadonlyMap<string, ReadonlySet<string>>, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  let front = [start];
  while (front.length > 0) {
    const next: string[] = [];
    for (const file of front) {
      for (const target of edges.get(file) ?? []) {
        if (target === start) return wayTo(cameFrom, start, file);
        if (cameFrom.has(target)) continue;
        cameFrom.set(target, file);
        next.push(target);
      }
    }
    front = next;
  }
  return null;
}

function wayTo(cameFrom: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const way = [end];
  for (let file = end; file !== start; ) {
    file = cameFrom.get(file) ?? start;
    way.unshift(file);
  }
  return way;
}
