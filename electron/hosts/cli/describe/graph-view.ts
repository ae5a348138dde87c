import type { GraphView } from '../../../../shared/contract/results.ts';
import { entityKindText, linkKindText, standingText } from '../../../../shared/i18n/labels.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { say } from '../words.ts';
import { cutLine, indent, shortId, type Telling } from './telling.ts';

/** A part of the graph: each entity with the links that go out from it, and how much of the whole that is. */
export function describeGraph({ nodes, links, total }: GraphView, { language, columns }: Telling): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const outgoing = Map.groupBy(links, ({ from }) => from);
  const room = Math.floor((columns - indent.length) / 2);
  const lines = nodes.flatMap(({ id, type, label, documents }) => {
    const count = say('documentCount', language, { count: groupedNumber(documents) });
    const head = `${shortId(id).padEnd(indent.length)}${entityKindText(type, language)}  ${cutLine(label, room)}`;
    const ties = (outgoing.get(id) ?? []).map(
      (link) =>
        `${indent}→ ${cutLine(labels.get(link.to) ?? link.to, room)}  (${linkKindText(link.type, language)})  ${standingText(link.standing, language)}`,
    );
    return [`${head}  ${count}`, ...ties];
  });
  const counts = {
    nodes: groupedNumber(nodes.length),
    links: groupedNumber(links.length),
    allNodes: groupedNumber(total.nodes),
    allLinks: groupedNumber(total.links),
  };
  return [...lines, '', say('graphShown', language, counts)].join('\n').trimStart();
}

/** How the search for a path ended. */
export const describePath = ({ found, steps }: { found: boolean; steps: number }, { language }: Telling): string =>
  found ? say('path', language, { steps: groupedNumber(steps) }) : say('noPath', language);
