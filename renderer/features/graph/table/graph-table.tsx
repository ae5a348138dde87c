import { useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { GraphView } from '../../../../shared/contract/results.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { KindMark } from '../../../components/kind-mark.tsx';
import { tieId, type ViewNode } from '../drawn-graph.ts';
import { nodeLabel } from '../node-label.ts';
import {
  type LinkColumn,
  type LinkRow,
  type NodeColumn,
  type Sorting,
  sortedLinks,
  sortedNodes,
} from './sorted-rows.ts';
import { type Column, VirtualTable } from './virtual-table.tsx';

interface GraphTableProps {
  view: GraphView;
  selected: string | null;
  selectedTie: string | null;
  onSelect(id: string): void;
  onSelectTie(id: string): void;
  onOpen(id: string): void;
}

/** All that the picture shows, in words and numbers. */
export function GraphTable(props: GraphTableProps) {
  const { number, t } = useWords();
  const { view } = props;
  const [what, setWhat] = useState<'nodes' | 'links'>(props.selectedTie === null ? 'nodes' : 'links');
  return (
    <div className="graph-table">
      <div className="graph-table-bar">
        <ToggleButtonGroup
          className="segmented"
          aria-label={t('graph.asTable')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[what]}
          onSelectionChange={(keys) => setWhat(keys.has('links') ? 'links' : 'nodes')}
        >
          <ToggleButton id="nodes">
            {t('graph.tableEntities')} {number(view.nodes.length)}
          </ToggleButton>
          <ToggleButton id="links">
            {t('graph.tableLinks')} {number(view.links.length)}
          </ToggleButton>
        </ToggleButtonGroup>
      </div>
      {what === 'nodes' ? <NodeTable {...props} /> : <LinkTable {...props} />}
    </div>
  );
}

function NodeTable({ view, selected, onSelect, onOpen }: GraphTableProps) {
  const { number, t } = useWords();
  const [sorting, setSorting] = useState<Sorting<NodeColumn>>({ column: 'documents', descending: true });
  const rows = useMemo(() => sortedNodes(view, sorting, (kind) => t(`entity.${kind}`)), [view, sorting, t]);
  const columns: Column<ViewNode, NodeColumn>[] = [
    { id: 'name', share: 4, title: t('graph.column.name'), cell: (node) => <Name node={node} /> },
    { id: 'kind', share: 1, title: t('graph.column.kind'), cell: (node) => t(`entity.${node.type}`) },
    {
      id: 'documents',
      share: 1,
      title: t('graph.column.documents'),
      isNumber: true,
      cell: (node) => number(node.documents),
    },
    { id: 'degree', share: 1, title: t('graph.column.degree'), isNumber: true, cell: (node) => number(node.degree) },
  ];
  return (
    <VirtualTable
      label={t('graph.tableEntities')}
      rows={rows}
      columns={columns}
      sorting={sorting}
      onSort={setSorting}
      selected={selected}
      idOf={({ id }) => id}
      onSelect={({ id }) => onSelect(id)}
      onOpen={({ id }) => onOpen(id)}
    />
  );
}

function LinkTable({ view, selectedTie, onSelectTie, onOpen }: GraphTableProps) {
  const { number, t } = useWords();
  const [sorting, setSorting] = useState<Sorting<LinkColumn>>({ column: 'documents', descending: true });
  const rows = useMemo(() => sortedLinks(view, sorting, (kind) => t(`graph.verb.${kind}`)), [view, sorting, t]);
  const columns: Column<LinkRow, LinkColumn>[] = [
    { id: 'from', share: 3, title: t('graph.column.from'), cell: ({ from }) => <Name node={from} /> },
    { id: 'link', share: 1, title: t('graph.column.link'), cell: ({ link }) => t(`graph.verb.${link.type}`) },
    { id: 'to', share: 3, title: t('graph.column.to'), cell: ({ to }) => <Name node={to} /> },
    {
      id: 'standing',
      share: 1,
      title: t('graph.column.standing'),
      cell: ({ link }) => (
        <span className={link.standing === 'suggested' ? 'caution' : ''}>{t(`standing.${link.standing}`)}</span>
      ),
    },
    {
      id: 'documents',
      share: 1,
      title: t('graph.column.documents'),
      isNumber: true,
      cell: ({ link }) => number(link.count),
    },
  ];
  const [row, setRow] = useState<string | null>(null);
  const isRowOfTie = view.links.some(({ id, from, to }) => id === row && tieId(from, to) === selectedTie);
  return (
    <VirtualTable
      label={t('graph.tableLinks')}
      rows={rows}
      columns={columns}
      sorting={sorting}
      onSort={setSorting}
      selected={isRowOfTie ? row : null}
      idOf={({ id }) => id}
      onSelect={({ id, link }) => {
        setRow(id);
        if (link.from !== link.to) onSelectTie(tieId(link.from, link.to));
      }}
      onOpen={({ from }) => onOpen(from.id)}
    />
  );
}

const Name = ({ node }: { node: ViewNode }) => (
  <>
    <KindMark kind={node.type} /> {nodeLabel(node)}
  </>
);
