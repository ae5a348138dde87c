import type { Both } from '../../../shared/i18n/language.ts';

export const commandGroups = ['message', 'decision', 'go', 'case', 'export', 'view'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something that the user can have done: by a key, from the palette or by a button. */
export interface Command {
  id: string;
  title: Both;
  group: CommandGroup;
  /** 'j', '?', 'mod+k', or two keys after each other: 'g m'. */
  keys?: string;
  /** False while there is nothing to do it to; the palette then leaves it out. */
  enabled?: boolean;
  run(): void;
}
