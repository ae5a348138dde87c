import { expect, it } from 'vitest';
import { breaksRfc } from '../../../../renderer/features/messages/breaks-rfc.ts';
import { disagreement } from '../../../../renderer/features/messages/disagreement.ts';
import type { Claimant, Moment } from '../../../../shared/domain/moment.ts';

const moment = (by: Claimant, edtf: string | null): Moment => ({ by, raw: '', edtf, zone: null, precision: 'second' });

it('says how far apart claims are, across zones', () => {
  const date = moment('date-header', '2018-02-16T19:04:11+09:00');
  expect(disagreement([date, moment('received', '2018-02-16T10:04:20Z')])).toBeNull();
  expect(disagreement([date, moment('received', '2018-02-16T10:04:11+09:00')])).toBe(9 * 3_600_000);
  expect(disagreement([date, moment('file', '2026-01-01T00:00:00Z')])).toBeNull();
  expect(disagreement([date, moment('received', '2018-02-16T10:04:11')])).toBeNull();
  expect(disagreement([])).toBeNull();
});

it.each([
  ['yuko..22.@docomo.ne.jp', true],
  ['a.b@x.example', false],
  ['"a.."@x.example', false],
  ['.a@x.example', true],
  ['', false],
])('%s breaks RFC 5321: %s', (address, expected) => {
  expect(breaksRfc(address)).toBe(expected);
});
