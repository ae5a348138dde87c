import type { GraphView } from '../../../shared/contract/results.ts';
import { type EntityKind, entityKinds } from '../../../shared/domain/graph.ts';

/** Numbers between 0 and 1, the same ones every time. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

const idOf = (index: number): string =>
  (Math.imul(index + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0') + index.toString(16).padStart(8, '0');

const labels: Record<EntityKind, (index: number) => string> = {
  address: (index) => `sender${index}@mail-${index % 97}.example`,
  site: (index) => `deai-club-${index}.example`,
  server: (index) => `198.51.${index % 256}.${(index >> 8) % 256}`,
  phone: (index) => `+8190${String(10_000_000 + index)}`,
  'line-account': (index) => `yuko${index}`,
  account: (index) => `telegram:user${index}`,
  'bank-account': (index) => `みほん銀行|池袋|普通|${String(index).padStart(7, '0')}`,
  'prepaid-code': (index) => `amazon:TEST${index}`,
  place: (index) => `東京都見本区${index}`,
  persona: (index) => `さくら${index}`,
  person: (index) => `見本 太郎${index}`,
  organisation: (index) => `見本広告${index}`,
};

/** A graph like that of real mail: a few hubs that everybody is tied to, and many ends; one link in five is a suggestion. */
export function fakeGraph(nodes: number, links: number): GraphView {
  const random = randomFrom(7);
  const view: GraphView = { nodes: [], links: [], total: { nodes, links } };
  for (let index = 0; index < nodes; index += 1) {
    const type = entityKinds[index % 20 < 12 ? 0 : index % entityKinds.length] ?? 'address';
    const documents = Math.ceil(4000 / (index + 4));
    view.nodes.push({ id: idOf(index), type, label: labels[type](index), documents, degree: 0 });
  }
  for (let index = 0; index < links; index += 1) {
    // Every entity is tied to an earlier one; what is left over goes from anywhere to the hubs.
    const from = index < nodes - 1 ? index + 1 : 1 + Math.floor(random() * (nodes - 1));
    const to = Math.floor(from * random() ** 2.5);
    const [a, b] = [view.nodes[from], view.nodes[to]];
    if (!a || !b) continue;
    a.degree += 1;
    b.degree += 1;
    view.links.push({
      id: idOf(nodes + index),
      type: index % 3 === 0 ? 'names' : 'wrote-to',
      from: a.id,
      to: b.id,
      standing: index % 5 === 0 ? 'suggested' : 'accepted',
      count: 1 + Math.floor(1 / (random() + 0.02)),
    });
  }
  return view;
}
