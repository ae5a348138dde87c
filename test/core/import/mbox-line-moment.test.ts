import { describe, expect, it } from 'vitest';
import { mboxLineMoment } from '../../../electron/core/import/mbox-line-moment.ts';

describe('mboxLineMoment', () => {
  it.each([
    ['From a@b Tue Jul  5 10:00:00 2011', 'Tue Jul  5 10:00:00 2011', '2011-07-05T10:00:00', null],
    ['From - Tue Jul 05 10:00:00 2011', 'Tue Jul 05 10:00:00 2011', '2011-07-05T10:00:00', null],
    [
      'From 184@xxx Tue Jul 05 10:00:00 +0900 2011',
      'Tue Jul 05 10:00:00 +0900 2011',
      '2011-07-05T10:00:00+09:00',
      '+0900',
    ],
    ['From a@b Tue Jul  5 10:00:00 2011 +0900', 'Tue Jul  5 10:00:00 2011 +0900', '2011-07-05T10:00:00+09:00', '+0900'],
    ['From a@b Tue Jul  5 10:00 2011 remote from c', 'Tue Jul  5 10:00 2011 remote', '2011-07-05T10:00', null],
    ['From a@b Tue, 5 Jul 2011 10:00:00 +0900', 'Tue, 5 Jul 2011 10:00:00 +0900', '2011-07-05T10:00:00+09:00', '+0900'],
  ])('%s', (line, raw, edtf, zone) => expect(mboxLineMoment(line)).toMatchObject({ by: 'mbox-line', raw, edtf, zone }));

  it.each(['From - ', 'From 184@xxx', 'From Russia with love'])('finds none in %s', (line) => {
    expect(mboxLineMoment(line)).toBeNull();
  });

  it('keeps one that cannot be read', () => {
    expect(mboxLineMoment('From a@b Tue Jul 45 10:00:00 2011')).toMatchObject({
      raw: 'Tue Jul 45 10:00:00 2011',
      edtf: null,
    });
  });
});
