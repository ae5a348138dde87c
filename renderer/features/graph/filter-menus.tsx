import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { entityKinds, standings } from '../../../shared/domain/graph.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { type GraphFilter, graphRoute } from './graph-filter.ts';

interface FilterMenuProps<K extends string> {
  label: string;
  /** What is on, told on the button; null where everything is. */
  summary: string | null;
  isUsual: boolean;
  all: readonly K[];
  chosen: readonly K[];
  item(key: K): ReactNode;
  text(key: K): string;
  onChoose(keys: K[]): void;
}

function FilterMenu<K extends string>({ label, summary, isUsual, all, chosen, ...props }: FilterMenuProps<K>) {
  return (
    <MenuTrigger>
      <Button className="filter-chip" {...(!isUsual && { 'data-on': true })}>
        {summary === null ? label : `${label}: ${summary}`} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="graph-menu" placement="bottom start">
        <Menu
          aria-label={label}
          selectionMode="multiple"
          disallowEmptySelection
          selectedKeys={chosen}
          onSelectionChange={(keys) => props.onChoose(all.filter((key) => keys === 'all' || keys.has(key)))}
        >
          {all.map((key) => (
            <MenuItem key={key} id={key} className="graph-menu-item" textValue={props.text(key)}>
              <span className="checkbox-box" aria-hidden="true" />
              <span>{props.item(key)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

type Change = { filter: GraphFilter; change(change: Partial<GraphFilter>): void };

export function KindMenu({ filter, change }: Change) {
  const { t } = useWords();
  const isWhole = filter.types.length === entityKinds.length;
  return (
    <FilterMenu
      label={t('graph.kinds')}
      summary={isWhole ? null : filter.types.map((kind) => t(`entity.${kind}`)).join(' · ')}
      isUsual={isWhole}
      all={entityKinds}
      chosen={filter.types}
      text={(kind) => t(`entity.${kind}`)}
      item={(kind) => (
        <>
          <KindMark kind={kind} /> {t(`entity.${kind}`)}
        </>
      )}
      onChoose={(types) => change({ types })}
    />
  );
}

export function StandingMenu({ filter, change }: Change) {
  const { t } = useWords();
  return (
    <FilterMenu
      label={t('graph.standings')}
      summary={filter.standing.map((standing) => t(`standing.${standing}`)).join(' · ')}
      isUsual={graphRoute({ standing: filter.standing }).standing === ''}
      all={standings}
      chosen={filter.standing}
      text={(standing) => t(`standing.${standing}`)}
      item={(standing) => t(`standing.${standing}`)}
      onChoose={(standing) => change({ standing })}
    />
  );
}
