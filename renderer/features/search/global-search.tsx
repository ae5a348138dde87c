import { useEffect, useRef, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { isComposing } from '../../app/commands/keys.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Icon } from '../../components/icon.tsx';
import { SearchPanel } from './search-panel.tsx';

/** Milliseconds without a stroke before the list follows what is typed. */
const pause = 120;

/** One field for everything: on the messages it turns the list, elsewhere it shows what it finds under itself. */
export function GlobalSearch() {
  const { t } = useWords();
  const route = useCurrentRoute();
  const go = useGo();
  const isMessages = route.view === 'messages';
  const asked = isMessages ? (route.filter.q ?? '') : '';
  const [text, setText] = useState(asked);
  const [isOpen, setOpen] = useState(false);
  const isComposed = useRef(false);
  const shownFor = useRef(`${route.view} ${asked}`);
  // The address changed by another hand (a chip, the back button): the field follows.
  const current = `${route.view} ${asked}`;
  if (shownFor.current !== current) {
    shownFor.current = current;
    if (text.trim() !== asked.trim()) setText(asked);
  }
  useEffect(() => {
    if (!isMessages || isComposed.current || text.trim() === asked.trim()) return;
    const timer = setTimeout(() => {
      shownFor.current = `messages ${text.trim()}`;
      go({ filter: { q: text.trim() }, replace: asked !== '' && text.trim() !== '' });
    }, pause);
    return () => clearTimeout(timer);
  }, [text, asked, isMessages, go]);
  const showAll = () => {
    setOpen(false);
    if (isMessages) document.querySelector<HTMLElement>('.virtual-list')?.focus();
    else go({ view: 'messages', filter: { q: text.trim() } });
  };
  return (
    <search
      className="global-search"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <SearchField
        className="search-field"
        aria-label={t('top.search')}
        value={text}
        onChange={(next) => {
          setText(next);
          setOpen(next.trim() !== '');
        }}
      >
        <span className="search-sign faint">
          <Icon name="search" />
        </span>
        <Input
          placeholder={t(isMessages ? 'top.searchMessages' : 'top.search')}
          onFocus={() => setOpen(text.trim() !== '')}
          onCompositionStart={() => {
            isComposed.current = true;
          }}
          onCompositionEnd={(event) => {
            isComposed.current = false;
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) showAll();
            if (event.key === 'Escape' && text === '') event.currentTarget.blur();
          }}
        />
        <kbd>/</kbd>
        <Button className="button plain" aria-label={t('messages.clear')}>
          <Icon name="close" />
        </Button>
      </SearchField>
      {!isMessages && isOpen && text.trim() !== '' && (
        <SearchPanel query={text.trim()} onDone={() => setOpen(false)} onAll={showAll} />
      )}
    </search>
  );
}
