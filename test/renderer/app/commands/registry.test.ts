import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../renderer/app/commands/command.ts';
import { CommandRegistry } from '../../../../renderer/app/commands/registry.ts';

const made = (id: string, keys: string, ran: string[], enabled = true): Command => ({
  id,
  keys,
  enabled,
  group: 'go',
  title: { ja: id, en: id },
  run: () => ran.push(id),
});

describe('CommandRegistry', () => {
  it('lets the view on the screen take a key, and gives it back', () => {
    const ran: string[] = [];
    const registry = new CommandRegistry();
    registry.add([made('frame', 'j', ran)]);
    const remove = registry.add([made('view', 'j', ran)]);
    registry.byKeys('j')?.run();
    remove();
    registry.byKeys('j')?.run();
    expect(ran).toEqual(['view', 'frame']);
  });

  it('does nothing that cannot be done now', () => {
    const ran: string[] = [];
    const registry = new CommandRegistry();
    registry.add([made('off', 'a', ran, false)]);
    registry.run('off');
    expect(registry.byKeys('a')).toBeUndefined();
    expect(ran).toEqual([]);
  });

  it('knows the first of two keys', () => {
    const registry = new CommandRegistry();
    registry.add([made('messages', 'g m', [])]);
    expect(registry.beginsWith('g')).toBe(true);
    expect(registry.beginsWith('m')).toBe(false);
  });
});
