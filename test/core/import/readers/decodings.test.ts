import { describe, expect, it } from 'vitest';
import { decodingsOf } from '../../../../electron/core/import/readers/decodings.ts';

describe('decodingsOf', () => {
  it('offers the readings of the text part, with the one in use marked', async () => {
    const shiftJis = '\x93\xfa\x96\x7b\x8c\xea\x82\xcc\x83\x81\x81\x5b\x83\x8b';
    const html = 'Content-Type: text/html\n\n<p>';
    const text = `Content-Type: multipart/alternative; boundary=b\n\n--b\n${html}\n--b\nContent-Type: text/plain; charset=iso-8859-1\n\n${shiftJis}\n--b--\n`;
    const choices = await decodingsOf(Buffer.from(text, 'latin1'), 'shift_jis');
    const chosen = choices.filter((choice) => choice.chosen);
    expect(chosen).toEqual([{ charset: 'shift_jis', preview: '日本語のメール', undecodable: 0, chosen: true }]);
    expect(choices.map(({ charset }) => charset)).toContain('windows-1252');
  });

  it('offers none where there is no text', async () => {
    expect(await decodingsOf(Buffer.from('Content-Type: image/png\n\nx'), null)).toEqual([]);
  });
});
