import { describe, expect, it } from 'vitest';
import { carrierOf } from '../../../../shared/text/decode/carrier.ts';

describe('carrierOf', () => {
  it.each([
    ['foo..bar.@docomo.ne.jp', 'docomo'],
    ['"a.."@EZWEB.NE.JP', 'kddi'],
    ['a@b@au.com', 'kddi'],
    ['<x@t.vodafone.ne.jp>', 'softbank'],
    ['i.softbank.jp.', 'softbank'],
    ['x@disney.ne.jp', 'softbank'],
    ['x@ymobile.ne.jp', 'softbank'],
    ['x@softbank.ne.jp (shop)', 'softbank'],
    ['x@notdocomo.ne.jp', null],
    ['x@docomo.ne.jp.example.com', null],
    ['docomo.ne.jp@example.com', null],
    ['x@pdx.ne.jp', null],
    ['x@', null],
    ['', null],
    [`x@${'a.'.repeat(100_000)}docomo.ne.jp`, null],
  ] as const)('%s', (address, carrier) => expect(carrierOf(address)).toBe(carrier));
});
