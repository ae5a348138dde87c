import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperMoment } from '../../../../electron/core/import/readers/pdf.ts';
import type { PaperDetail } from '../../../../shared/domain/document.ts';
import { damaged } from '../../../support/damage.ts';
import { pdfOf } from '../../../support/papers.ts';
import { recordsOf } from '../../../support/records.ts';

const info = "/Title (Invoice 7) /Author (Minato Inc.) /Producer (Tester) /CreationDate (D:20260306130206+09'00')";

describe('a PDF', () => {
  it('has the text of its pages, and what it says of itself', async () => {
    const { items } = await recordsOf(pdfOf(['You bought 300 points', 'Pay by 31 March'], info), 'pdf');
    const paper = items[0]?.document;
    expect(paper).toMatchObject({ type: 'paper', channel: 'paper', subject: 'Invoice 7' });
    const detail = paper?.detail as PaperDetail | undefined;
    const pages = detail?.pages ?? [];
    expect([detail?.author, detail?.producer]).toEqual(['Minato Inc.', 'Tester']);
    expect(pages.map((start, index) => paper?.text?.slice(start, pages[index + 1]).trim())).toEqual([
      'You bought 300 points',
      'Pay by 31 March',
    ]);
    expect(paper?.moments).toMatchObject([{ by: 'paper', edtf: '2026-03-06T13:02:06+09:00', zone: '+09:00' }]);
    expect(items[0]?.failures).toEqual([]);
  });

  it('says what it cannot read', async () => {
    const { items } = await recordsOf(Buffer.from('%PDF-1.4\nnothing'), 'pdf');
    expect(items[0]?.document).toMatchObject({ type: 'paper', text: null });
    expect(items[0]?.failures).toMatchObject([{ code: 'import/malformed', fatal: false }]);
    const locked = pdfOf(['x'])
      .toString('latin1')
      .replace(
        '/Info 4 0 R',
        `/Info 4 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`,
      );
    const shut = await recordsOf(Buffer.from(locked, 'latin1'), 'pdf');
    expect(shut.items[0]?.failures).toMatchObject([{ code: 'import/encrypted' }]);
  });

  it.each([
    ['D:2026', '2026', 'year', null],
    ['D:20260306', '2026-03-06', 'day', null],
    ['D:202603061302Z', '2026-03-06T13:02Z', 'minute', 'Z'],
    ["D:20260306130206-05'30", '2026-03-06T13:02:06-05:30', 'second', '-05:30'],
    ['20260306130206', '2026-03-06T13:02:06', 'second', null],
    ['D:20261306', null, null, null],
    ['yesterday', null, null, null],
  ])('reads the date %s', (raw, edtf, precision, zone) => {
    expect(paperMoment(raw)).toEqual({ by: 'paper', raw, edtf, zone, precision });
  });

  it('never fails on damage', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(pdfOf(['one', 'two'], info)), async (input) => {
        if (input.length > 0) await recordsOf(input, 'pdf');
      }),
      { numRuns: 25 },
    );
  });
});
