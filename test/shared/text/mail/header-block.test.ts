import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeaderBlock } from '../../../../shared/text/mail/header-block.ts';

const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const read = (text: string) => {
  const { fields, bodyStart, lineEnding } = readHeaderBlock(latin1(text));
  return { fields: fields.map(({ start, end }) => text.slice(start, end)), body: text.slice(bodyStart), lineEnding };
};
const names = (text: string) => readHeaderBlock(latin1(text)).fields.map(({ name }) => name);

describe('readHeaderBlock', () => {
  it('finds the fields, folded lines with them, and the body', () => {
    const text = 'From: a@b\nSubject: one\n two\n\tthree\nTo: c\n\nbody\n\nmore';
    const expected = ['From: a@b', 'Subject: one\n two\n\tthree', 'To: c'];
    expect(read(text)).toEqual({ fields: expected, body: 'body\n\nmore', lineEnding: 'lf' });
    for (const [end, lineEnding] of [
      ['\r\n', 'crlf'],
      ['\r', 'cr'],
    ] as const) {
      const other = read(text.replaceAll('\n', end));
      expect(other.fields).toEqual(expected.map((field) => field.replaceAll('\n', end)));
      expect(other).toMatchObject({ body: `body${end}${end}more`, lineEnding });
    }
  });

  it('takes a CR inside a line for no line end, and several before an LF for one', () => {
    expect(read('Subject: a\rBcc: b\nTo: c\n\nx').fields).toEqual(['Subject: a\rBcc: b', 'To: c']);
    expect(read('A: b\r\r\nC: d\r\r\n\r\r\nx')).toMatchObject({ fields: ['A: b', 'C: d'], body: 'x' });
  });

  it('reads over what stands in front of the header', () => {
    for (const front of [
      ...['From x@y Tue Jul  5 10:00:00 2011\n', '>From x@y Tue Jul  5\n', 'From x\n>From y\n', '\n\n', '\xef\xbb\xbf'],
      ...['\xef\xbb\xbf\n', 'a line of junk\n', '0000\0\0\n', ' folded onto nothing\n'],
    ]) {
      expect(read(`${front}A: b\n\nx`)).toMatchObject({ fields: ['A: b'], body: 'x' });
    }
  });

  it('finds a body behind a header that does not end', () => {
    expect(read('A: b\nC: d')).toMatchObject({ fields: ['A: b', 'C: d'], body: '' });
    expect(read('A: b\nC: d\n')).toMatchObject({ fields: ['A: b', 'C: d'], body: '' });
    expect(read('A: b\nHello, friend\nmore')).toMatchObject({ fields: ['A: b'], body: 'Hello, friend\nmore' });
    expect(read('A: b\n--boundary\nContent-Typ: x\n')).toMatchObject({ body: '--boundary\nContent-Typ: x\n' });
  });

  it('goes on behind a line of junk when a field of a mail follows', () => {
    expect(read('A: b\njunk\n folded junk\nSubject: c\n\nx')).toMatchObject({
      fields: ['A: b', 'Subject: c'],
      body: 'x',
    });
    expect(read(`A: b\n${'junk\nSubject: c\n'.repeat(4)}`).fields).toHaveLength(4);
  });

  it('folds lines with nothing on them', () => {
    expect(read('A: b\n \n\t\n c\nD: e\n\nx')).toMatchObject({ fields: ['A: b\n \n\t\n c', 'D: e'], body: 'x' });
  });

  it('reads names as they are written', () => {
    expect(names('subJECT : a\nX-\xc3: b')).toEqual(['subJECT']);
    expect(names('X_1.2!: a\nB\t:\n\n')).toEqual(['X_1.2!', 'B']);
    expect(names('A\0: b\n\n')).toEqual([]);
    expect(names('A: \0b\n\n')).toEqual(['A']);
  });

  it('has no fields where there are none', () => {
    for (const text of ['', '\n', 'only text', 'two\nlines', ': no name\n: at all', '\0\0\0', '\r\r\r']) {
      expect(read(text)).toMatchObject({ fields: [], body: text });
    }
  });

  it('gives back every field that is written, with any line end', () => {
    const value = fc.string({ unit: fc.constantFrom(...'ab :;<>"\\\0\xe9\t'), maxLength: 20 });
    const field = fc.tuple(fc.constantFrom('From', 'X-a', 'a.b', '!'), fc.array(value, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.array(field, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        value,
        (written, end, body) => {
          const fields = written.map(([name, lines]) => `${name}:${lines.join(`${end} `)}`);
          const found = read(`${fields.join(end)}${end}${end}${body}`);
          expect(found).toMatchObject({ fields, body });
        },
      ),
    );
  });

  it('never fails, and its ranges stand in order', () => {
    const piece = fc.constantFrom(
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\t',
      ':',
      'A',
      'From ',
      '>From ',
      'Subject: x',
      '\0',
      '\xff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const bytes = latin1(pieces.join(''));
        const { fields, bodyStart } = readHeaderBlock(bytes);
        let last = 0;
        for (const { name, start, end } of fields) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start + name.length);
          last = end;
        }
        expect(bodyStart).toBeGreaterThanOrEqual(last);
        expect(bodyStart).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['A: b\n', 1_000_000],
    [' \n', 1_000_000],
    ['junk\n', 1_000_000],
    ['junk\n \nSubject: x\n', 200_000],
    ['\r', 5_000_000],
    ['A: b\r', 1_000_000],
    ['A', 5_000_000],
  ])('reads %j many times', (text, times) => {
    const bytes = latin1(`X: y\n${text.repeat(times)}`);
    expect(readHeaderBlock(bytes).bodyStart).toBeLessThanOrEqual(bytes.length);
  });
});
