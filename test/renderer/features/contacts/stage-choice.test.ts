import { expect, it } from 'vitest';
import { stageChoices } from '../../../../renderer/features/contacts/stage-choice.ts';

it('reads which figure is put at a stage from the address, in the order of the stages', () => {
  expect(stageChoices({ paid: 'abcd:1', sent: '0123456789abcdef:0', only: 'silent' })).toEqual([
    { stage: 'sent', claim: '0123456789abcdef', figure: 0 },
    { stage: 'paid', claim: 'abcd', figure: 1 },
  ]);
});

it('takes what cannot be read for none', () => {
  for (const bad of ['', 'abcd', 'abcd:', 'ABCD:0', 'abcd:-1', 'abcd:12345', 'abc:0', 'abcd:0x'])
    expect(stageChoices({ sent: bad }), bad).toEqual([]);
});
