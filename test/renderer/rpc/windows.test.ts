import fc from 'fast-check';
import { expect, it } from 'vitest';
import { windowsAround } from '../../../renderer/rpc/windows.ts';

it('have every row on the screen in them, and nothing beyond the list', () => {
  const rows = fc.nat(2_000_000).chain((total) =>
    fc.record({
      total: fc.constant(total),
      first: fc.nat(Math.max(0, total - 1)),
      seen: fc.nat(60),
      size: fc.integer({ min: 1, max: 500 }),
    }),
  );
  fc.assert(
    fc.property(rows, ({ total, first, seen, size }) => {
      const last = Math.min(Math.max(0, total - 1), first + seen);
      const windows = windowsAround(first, last, size, total);
      expect(windows).toContain(Math.floor(first / size));
      expect(windows).toContain(Math.floor(last / size));
      expect(windows.length).toBeLessThanOrEqual(Math.ceil((seen + 1) / size) + 3);
      for (const window of windows) expect(window === 0 || window * size < total).toBe(true);
    }),
  );
});
