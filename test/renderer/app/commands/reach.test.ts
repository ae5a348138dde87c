import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { procedureWords } from '../../../../renderer/app/commands/reach.ts';
import { procedures } from '../../../../shared/contract/procedures.ts';

const source = (path: string) => readFileSync(new URL(`../../../../renderer/${path}`, import.meta.url), 'utf8');
const text = [
  'app/commands/use-frame-commands.ts',
  'features/messages/reader.tsx',
  'features/messages/decoding-menu.tsx',
  'features/campaigns/campaigns-view.tsx',
  'features/leaks/leaks-view.tsx',
  'features/payments/payments-view.tsx',
  'features/personas/personas-view.tsx',
  'features/infrastructure/infrastructure-view.tsx',
  'features/suggestions/suggestions-view.tsx',
]
  .map(source)
  .join('\n');

/** Commands are made where the page is; their ids stand in the source. `go.` and `reader.` are made from lists. */
const ids = [...text.matchAll(/(?:command\(\s*|id: )'([a-z.]+)'/g)].map(([, id]) => id ?? '');
const made = [...text.matchAll(/^ {2}([a-z]+): 'g .'/gm)].map(([, view]) => `go.${view}`);
const tabs = ['text', 'html', 'raw', 'hops', 'thread', 'chat'].map((tab) => `reader.${tab}`);

it('every procedure is found in the palette by its own name, at a command that is there', () => {
  const words = [...ids, ...made, ...tabs].map(procedureWords).join(' ');
  for (const name of Object.keys(procedures)) expect(words, name).toContain(name.replace('.', ' '));
});
