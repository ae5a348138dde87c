import { useEffect } from 'react';
import { usePreference } from '../../drafts/page-store.tsx';
import { keyName } from './keys.ts';
import { useCommandRegistry } from './use-commands.tsx';

/** Milliseconds in which the second key of two must come. */
const pairTime = 1200;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** A dialog has the keys to itself. */
const isModal = (): boolean => document.querySelector('[role="dialog"][data-modal], [aria-modal="true"]') !== null;

/** Listens for the keys of commands, everywhere in the page. */
export function useKeys(): void {
  const registry = useCommandRegistry();
  const [letters] = usePreference('keys.letters', true);
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const listener = (event: KeyboardEvent) => {
      const key = keyName(event);
      if (key === null || event.defaultPrevented) return;
      const isPlain = !key.startsWith('mod+');
      if (isPlain && (isTyping(event.target) || isModal() || (!letters && key !== 'Escape'))) return;
      if (!isPlain && isModal() && key !== 'mod+k') return;
      const pair = first !== null && event.timeStamp - first.at < pairTime ? `${first.key} ${key}` : null;
      first = null;
      const command = (pair && registry.byKeys(pair)) || registry.byKeys(key);
      if (command) {
        event.preventDefault();
        command.run();
      } else if (isPlain && registry.beginsWith(key)) {
        first = { key, at: event.timeStamp };
      }
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [registry, letters]);
}
