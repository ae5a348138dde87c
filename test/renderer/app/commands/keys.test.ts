import { describe, expect, it } from 'vitest';
import { type KeyPress, keyName, keyText } from '../../../../renderer/app/commands/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe('keyName', () => {
  it.each([
    [press('j'), 'j'],
    [press('?', { shiftKey: true }), '?'],
    [press('k', { metaKey: true }), 'mod+k'],
    [press('K', { ctrlKey: true }), 'mod+k'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'mod+shift+z'],
    [press('ArrowDown'), 'ArrowDown'],
  ])('%o', (event, name) => {
    expect(keyName(event)).toBe(name);
  });

  it('gives the keys of an input method to the input method', () => {
    expect(keyName(press('Enter', { isComposing: true }))).toBeNull();
    expect(keyName(press('Enter', { keyCode: 229 }))).toBeNull();
    expect(keyName(press('e', { isComposing: true }))).toBeNull();
  });

  it('leaves Alt and lone modifiers to the system', () => {
    expect(keyName(press('e', { altKey: true }))).toBeNull();
    expect(keyName(press('Shift', { shiftKey: true }))).toBeNull();
  });
});

it('prints keys as the keyboard has them', () => {
  expect(keyText('mod+k', true)).toBe('⌘K');
  expect(keyText('mod+shift+z', false)).toBe('Ctrl+Shift+Z');
  expect(keyText('g m', false)).toBe('g m');
  expect(keyText('+', false)).toBe('+');
  expect(keyText('mod++', false)).toBe('Ctrl++');
  expect(keyText('shift+Enter', true)).toBe('⇧↵');
});
