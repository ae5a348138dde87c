import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Link, type Standing, standings } from '../../../shared/domain/graph.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { LinkItem } from './link-item.tsx';

/** Links that are shown before somebody asks for more. */
const first = 12;

/** Most documents first. A decision changes no place, so that one can go on where one was. */
const inOrder = (links: readonly Link[]): Link[] =>
  [...links].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));

/** The links of one entity, by standing. */
export function LinkList({ links, of }: { links: readonly Link[]; of: string }) {
  const { number, t } = useWords();
  const [only, setOnly] = useState<Standing | null>(null);
  const [shown, setShown] = useState(first);
  const present = standings.filter((standing) => links.some((link) => link.standing === standing));
  const fitting = inOrder(links).filter((link) => only === null || link.standing === only);
  const rest = fitting.length - shown;
  const list = useFocusKept(fitting);
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
            {t('entities.all')} {number(links.length)}
          </ToggleButton>
          {present.map((standing) => (
            <ToggleButton key={standing} id={standing}>
              {t(`standing.${standing}`)} {number(links.filter((link) => link.standing === standing).length)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <ul className="link-list" ref={list}>
        {fitting.slice(0, shown).map((link) => (
          <LinkItem key={link.id} link={link} of={of} />
        ))}
      </ul>
      {rest > 0 && (
        <Button className="button" onPress={() => setShown(shown + 40)}>
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
