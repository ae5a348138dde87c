/** What of a key press counts here. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  keyCode: number;
}

/** Whether an input method is in the middle of a word: Enter and letters then belong to it. Safari ends a word with keyCode 229. */
export const isComposing = (press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean =>
  press.isComposing || press.keyCode === 229;

/** 'j', '?', 'mod+k', 'mod+shift+z'; null for a key that cannot be part of one. */
export function keyName(press: KeyPress): string | null {
  if (isComposing(press) || press.altKey || ['Control', 'Meta', 'Shift', 'Alt', 'Dead'].includes(press.key))
    return null;
  const isLetter = /^\p{L}$/u.test(press.key);
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const mod = press.ctrlKey || press.metaKey ? 'mod+' : '';
  // A sign such as '?' already says that Shift was down; a letter does not.
  const shift = press.shiftKey && (isLetter || press.key.length > 1) ? 'shift+' : '';
  return `${mod}${shift}${key}`;
}

/** How a key is printed: '⌘K' on a Mac, 'Ctrl+K' elsewhere. */
export function keyText(keys: string, isMac: boolean): string {
  return keys
    .split(' ')
    .map((part) => {
      // The plus itself is a key, too.
      const [, before = '', last = ''] = /^((?:(?:mod|shift)\+)*)(.*)$/.exec(part) ?? [];
      const names = before.split('+').filter((name) => name !== '');
      const shown = last.length === 1 && names.length > 0 ? last.toUpperCase() : last;
      const signs = names.map((name) => (name === 'mod' ? (isMac ? '⌘' : 'Ctrl+') : isMac ? '⇧' : 'Shift+'));
      return signs.join('') + (shown === 'Enter' ? '↵' : shown);
    })
    .join(' ');
}
