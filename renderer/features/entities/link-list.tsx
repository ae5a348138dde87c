import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Link, type Standing, standings } from '../../../shared/domain/graph.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useConnection } from '../../rpc/connection-context.tsx';
import { callKey } from '../../rpc/use-call.ts';
import { LinkItem } from './link-item.tsx';

/** Links that are shown before somebody asks for more. */
const first = 12;

/** Links that come at once when somebody asks for more. */
const step = 40;
/** Most that the engine gives in one answer. */
const window = 1000;

/**
 * The links of one entity, by standing: most documents first. A decision changes no place, so that one can go on where one
 * was.
 */
export function LinkList({ of }: { of: string }) {
  const { number, t } = useWords();
  const [only, setOnly] = useState<Standing | null>(null);
  const [shown, setShown] = useState(first);
  const { client } = useConnection();
  const offsets = Array.from({ length: Math.ceil(shown / window) }, (_empty, index) => index * window);
  const answers = useQueries({
    queries: offsets.map((offset) => {
      const input = { id: of, standing: only, offset, limit: Math.min(window, shown - offset) };
      return {
        queryKey: callKey('entity.links', input),
        queryFn: () => client.entity.links(input),
        placeholderData: keepPreviousData,
      };
    }),
  }).flatMap(({ data }) => data ?? []);
  const links = answers.flatMap(({ rows }) => rows);
  const counts = answers[0]?.standings ?? { suggested: 0, accepted: 0, rejected: 0 };
  const present = standings.filter((standing) => counts[standing] > 0);
  const rest = (answers[0]?.total ?? 0) - links.length;
  const list = useFocusKept(links);
  return (
    <>
      {present.length > 1 && (
        <ToggleButtonGroup
          className="segmented"
          aria-label={t('entities.linkFilter')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[only ?? 'all']}
          onSelectionChange={(keys) => setOnly(standings.find((standing) => keys.has(standing)) ?? null)}
        >
          <ToggleButton id="all">
            {t('entities.all')} {number(counts.suggested + counts.accepted + counts.rejected)}
          </ToggleButton>
          {present.map((standing) => (
            <ToggleButton key={standing} id={standing}>
              {t(`standing.${standing}`)} {number(counts[standing])}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <ul className="link-list" ref={list}>
        {links.map((link) => (
          <LinkItem key={link.id} link={link} of={of} />
        ))}
      </ul>
      {rest > 0 && (
        <Button className="button" onPress={() => setShown(shown + step)}>
          {t('entities.showMore', { count: rest })}
        </Button>
      )}
    </>
  );
}

/** Where a decision takes the focused link out of the list, the one that comes into its place has the focus: a, a, a. */
function useFocusKept(links: readonly Link[]): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef(-1);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const follow = () => {
      focused.current = [...element.children].findIndex((item) => item.contains(document.activeElement));
    };
    element.addEventListener('focusin', follow);
    return () => element.removeEventListener('focusin', follow);
  }, []);
  const count = links.length;
  useEffect(() => {
    if (count === 0 || focused.current < 0 || document.activeElement !== document.body) return;
    const next = list.current?.children[Math.min(focused.current, count - 1)];
    if (next instanceof HTMLElement) next.focus();
  }, [count]);
  return list;
}
