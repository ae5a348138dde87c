import { expect, it } from 'vitest';
import { decoyInput, missingOf, newDecoyDraft } from '../../../../renderer/features/leaks/decoy-draft.ts';

const draft = { ...newDecoyDraft('sos@decoys.example'), place: 'a form', at: '2018-02', by: 'me' };

it('says what is missing, in the order in which it is asked for', () => {
  expect(missingOf(draft)).toBe(null);
  expect(missingOf({ ...draft, address: 'sos' })).toBe('decoy.needsAddress');
  expect(missingOf({ ...draft, address: 's os@decoys.example' })).toBe('decoy.needsAddress');
  expect(missingOf({ ...draft, place: ' ' })).toBe('decoy.needsPlace');
  expect(missingOf({ ...draft, at: '16.2.2018' })).toBe('decoy.badTime');
  expect(missingOf({ ...draft, by: '' })).toBe('decoy.needsBy');
  expect(missingOf({ ...draft, at: '', by: '' })).toBe(null);
});

it('sends no place and no time of a control, whatever was typed before', () => {
  expect(missingOf({ ...draft, control: true, place: '', at: 'x' })).toBe(null);
  expect(decoyInput({ ...draft, control: true, note: ' n ' })).toEqual({
    address: 'sos@decoys.example',
    control: true,
    note: 'n',
  });
  expect(decoyInput({ ...draft, at: ' ' }).at).toBe(null);
});
