import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseWireError } from '../../../renderer/rpc/wire-error.ts';

it('reads what the hosts write', () => {
  const json = JSON.stringify({ code: 'case/locked', details: { who: 'b' }, ref: null });
  expect(parseWireError(json)).toMatchObject({ code: 'case/locked', details: { who: 'b' } });
});

it('is null for anything else, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseWireError(text)).toBeNull();
    }),
  );
});
