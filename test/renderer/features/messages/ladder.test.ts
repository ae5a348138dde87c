import { describe, expect, it } from 'vitest';
import { ladderOf } from '../../../../renderer/features/messages/hops/ladder.ts';
import type { HopView } from '../../../../shared/contract/results.ts';

const hop = (by: string | null, edtf: string | null): HopView => ({
  raw: '',
  helo: null,
  fromHost: null,
  fromIp: null,
  by,
  with: null,
  id: null,
  for: null,
  trust: null,
  moment: { by: 'received', raw: '', edtf, zone: null, precision: 'second' },
});

const hops = [
  hop('MX.nishi.example', '2018-02-16T10:04:11+09:00'),
  hop('vps-77.example.cn', '2018-02-16T10:04:07+09:00'),
  hop('mx.nishi.example', '2018-02-16T19:04:00+09:00'),
  hop(null, null),
];

describe('ladderOf', () => {
  it('shows clocks that run back, and guesses no time', () => {
    expect(ladderOf(hops).map(({ since }) => since)).toEqual([4000, -32_393_000, null, null]);
  });
});
