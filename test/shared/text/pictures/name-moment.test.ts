import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameMoment } from '../../../../shared/text/pictures/name-moment.ts';

test.each([
  ['Screenshot_20240102-120301.png', '2024-01-02T12:03:01'],
  ['Screenshot_20240102-120301_LINE.jpg', '2024-01-02T12:03:01'],
  ['Screenshot_2024-01-02-12-03-01-123_jp.naver.line.android.png', '2024-01-02T12:03:01'],
  ['Screen Shot 2024-01-02 at 12.03.01.png', '2024-01-02T12:03:01'],
  ['Screenshot 2024-01-02 at 1.03.01\u202fPM.png', '2024-01-02T13:03:01'],
  ['Screen Shot 2024-01-02 at 12.03.01 AM.png', '2024-01-02T00:03:01'],
  ['スクリーンショット 2024-01-02 9.03.01.png', '2024-01-02T09:03:01'],
  ['スクリーンショット 2024-01-02 120301.png', '2024-01-02T12:03:01'],
  ['IMG_20240102_120301.jpg', '2024-01-02T12:03:01'],
  ['PXL_20240102_030301123.jpg', '2024-01-02T03:03:01'],
  ['20240102_120301.jpg', '2024-01-02T12:03:01'],
  ['20240102120301.jpg', '2024-01-02T12:03:01'],
  ['LINE_1704164581123.jpg', '2024-01-02T03:03:01Z'],
  ['IMG-20240102-WA0001.jpg', '2024-01-02'],
  ['a/2023-01-01 01.01.01/Screenshot_20240102-120301.png', '2024-01-02T12:03:01'],
  ['Screenshot_20241302-120301.png', null],
  ['Screenshot_20240102-256101.png', null],
  ['IMG_4711.jpg', null],
  ['invoice-1234567890123456.png', null],
])('%s', (name, edtf) => expect(nameMoment(name)?.edtf ?? null).toBe(edtf));

test('any name gives a time that stands in it, or none', () => {
  const part = fc.oneof(
    fc.string(),
    fc.integer({ min: 0, max: 99_999_999_999_999 }).map(String),
    fc.constantFrom('-', '_', ' at ', '2024'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const name = parts.join('');
      const found = nameMoment(name);
      if (found === null) return;
      expect(name).toContain(found.raw);
      expect(Date.parse(found.edtf)).not.toBeNaN();
    }),
  );
});
