import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { CARRIERS, type Carrier } from '../../../../shared/text/decode/carrier.ts';
import { emojiTable, standardEmoji } from '../../../../shared/text/decode/carrier-emoji.ts';
import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { decodeAs } from '../../../../shared/text/decode/decode-as.ts';
import { decodeIso2022Jp } from '../../../../shared/text/decode/iso-2022-jp.ts';
import { decodeShiftJis } from '../../../../shared/text/decode/shift-jis.ts';
import { softbankOfJis } from '../../../../shared/text/decode/softbank-jis.ts';
import { hex, latin1 } from './platform-encoder.ts';

interface EmojiRecord {
  unified: string;
  docomo: string | null;
  au: string | null;
  softbank: string | null;
}

const records = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('emoji-datasource/emoji.json'), 'utf8'),
) as EmojiRecord[];

const FIELD = { docomo: 'docomo', kddi: 'au', softbank: 'softbank' } as const;

/** Every emoji that the data source gives for a carrier's code point. */
function listed(carrier: Carrier): Map<number, string[]> {
  const all = new Map<number, string[]>();
  for (const record of records) {
    const code = record[FIELD[carrier]];
    if (code === null || !/^[0-9A-F]{4}$/.test(code)) continue;
    const emoji = String.fromCodePoint(...record.unified.split('-').map((part) => Number.parseInt(part, 16)));
    const key = Number.parseInt(code, 16);
    all.set(key, [...(all.get(key) ?? []), emoji]);
  }
  return all;
}

/**
 * First and last code of each run, in carrier code points, Shift_JIS and JIS. Source: the tables in carrier_data.py of
 * emoji4unicode. Codes that no encoding uses (a trail of 7F, a cell of 7F) are left out when counting.
 */
const SHIFT_JIS_RUNS: Record<Carrier, [number, number, number, number][]> = {
  docomo: [[0xe63e, 0xe757, 0xf89f, 0xf9fc]],
  kddi: [
    [0xe468, 0xe5b4, 0xf640, 0xf7d1],
    [0xe5b5, 0xe5cc, 0xf7e5, 0xf7fc],
    [0xe5cd, 0xe5df, 0xf340, 0xf352],
    [0xea80, 0xeafa, 0xf353, 0xf3ce],
    [0xeafb, 0xeb0d, 0xf7d2, 0xf7e4],
    [0xeb0e, 0xeb8e, 0xf3cf, 0xf493],
  ],
  softbank: [
    [0xe001, 0xe05a, 0xf941, 0xf99b],
    [0xe101, 0xe15a, 0xf741, 0xf79b],
    [0xe201, 0xe25a, 0xf7a1, 0xf7fa],
    [0xe301, 0xe34d, 0xf9a1, 0xf9ed],
    [0xe401, 0xe44c, 0xfb41, 0xfb8d],
    [0xe501, 0xe53e, 0xfba1, 0xfbde],
  ],
};

const KDDI_JIS_RUNS: [number, number, number, number][] = [
  [0xe468, 0xe5b4, 0x7521, 0x7853],
  [0xe5b5, 0xe5df, 0x7867, 0x7933],
  [0xea80, 0xeafa, 0x7934, 0x7a50],
  [0xeafb, 0xeb0d, 0x7854, 0x7866],
  [0xeb0e, 0xeb8e, 0x7a51, 0x7b73],
];

/** Code point and code of everything in a run, stepping over codes that the encoding does not use. */
function walk(run: [number, number, number, number], next: (code: number) => number): [number, number][] {
  const [first, last, from, to] = run;
  const all: [number, number][] = [];
  let code = from;
  for (let point = first; point <= last; point += 1) {
    all.push([point, code]);
    code = next(code);
  }
  expect(all.at(-1)?.[1]).toBe(to);
  return all;
}

const nextShiftJis = (code: number): number => {
  const trail = code & 0xff;
  return trail === 0x7e ? code + 2 : trail === 0xfc ? (code & 0xff00) + 0x140 : code + 1;
};

const nextJis = (code: number): number => ((code & 0xff) === 0x7e ? (code & 0xff00) + 0x121 : code + 1);

const pair = (code: number): Uint8Array => Uint8Array.of(code >> 8, code & 0xff);

const shown = (carrier: Carrier, point: number): string => emojiTable(carrier).get(point) ?? String.fromCharCode(point);

describe('the table', () => {
  it.each(CARRIERS)('has all that emoji-datasource lists: %s', (carrier) => {
    const theirs = listed(carrier);
    const ours = emojiTable(carrier);
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
    for (const [point, emoji] of ours) expect(theirs.get(point)).toContain(emoji);
  });

  it('knows what stands for one thing with one carrier and for another with the next', () => {
    const shared = [...emojiTable('kddi').keys()].filter((point) => emojiTable('softbank').has(point));
    expect(shared.length).toBeGreaterThan(40);
    const [point] = shared.filter((one) => emojiTable('kddi').get(one) !== emojiTable('softbank').get(one));
    const text = String.fromCharCode(point as number);
    expect(standardEmoji(text, 'kddi')).not.toBe(standardEmoji(text, 'softbank'));
  });

  it('leaves what a carrier does not have', () => {
    expect(standardEmoji('\ue001x\uf8ff', 'docomo')).toBe('\ue001x\uf8ff');
  });
});

describe('emoji in Shift_JIS', () => {
  it.each(CARRIERS)('are where the carrier has them: %s', (carrier) => {
    for (const run of SHIFT_JIS_RUNS[carrier]) {
      for (const [point, code] of walk(run, nextShiftJis)) {
        expect(decodeShiftJis(pair(code), carrier)).toEqual({ text: shown(carrier, point), undecodable: 0, carrier });
      }
    }
  });

  it('of KDDI’s gateway lie 11 leads lower', () => {
    // F659 and EB59 are both the exclamation mark.
    expect(decodeShiftJis(hex('eb59 f659'), 'kddi').text).toBe(standardEmoji('\ue481\ue481', 'kddi'));
  });

  it('mean what the carrier says where the rows overlap', () => {
    const bytes = hex('f7 41');
    expect(decodeShiftJis(bytes, 'softbank').text).toBe(standardEmoji('\ue101', 'softbank'));
    expect(decodeShiftJis(bytes, 'kddi').text).toBe(standardEmoji('\ue525', 'kddi'));
    expect(decodeShiftJis(hex('f941'), 'docomo').text).not.toBe(decodeShiftJis(hex('f941'), 'softbank').text);
  });

  it('prove the carrier when only one has them all, and stay private where two have', () => {
    expect(decodeShiftJis(hex('f89f'), null)).toEqual({ text: '☀️', undecodable: 0, carrier: 'docomo' });
    expect(decodeShiftJis(hex('f340'), null).carrier).toBe('kddi');
    expect(decodeShiftJis(hex('f9a1'), null)).toMatchObject({ carrier: null, text: '\ue6fc' });
    expect(decodeShiftJis(hex('f9a1 f7a1'), null).carrier).toBe('softbank');
  });

  it('leave IBM’s kanji alone but for SoftBank', () => {
    expect(decodeShiftJis(hex('fb41'), null).text).toBe(new TextDecoder('shift_jis').decode(hex('fb41')));
    expect(decodeShiftJis(hex('fb41'), 'docomo').text).toBe(new TextDecoder('shift_jis').decode(hex('fb41')));
    expect(decodeShiftJis(hex('fb41'), 'softbank').text).toBe(standardEmoji('\ue401', 'softbank'));
  });
});

describe('emoji in ISO-2022-JP', () => {
  it('are in rows 75 to 7B for KDDI', () => {
    for (const run of KDDI_JIS_RUNS) {
      for (const [point, code] of walk(run, nextJis)) {
        const bytes = latin1(`\x1b$B${String.fromCharCode(code >> 8, code & 0xff)}\x1b(B`);
        expect(decodeIso2022Jp(bytes, 'kddi')).toEqual({ text: shown('kddi', point), undecodable: 0, carrier: 'kddi' });
      }
    }
  });

  const JIS_ROWS = [0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0x7b, 0x7d];
  const jisCodes = JIS_ROWS.flatMap((row) => Array.from({ length: 94 }, (_, cell) => row * 256 + 0x21 + cell));
  const inJis = (code: number): Uint8Array => latin1(`\x1b$B${String.fromCharCode(code >> 8, code & 0xff)}\x1b(B`);

  it('are in rows 75 to 7B and 7D for SoftBank, each the one that Shift_JIS has', () => {
    const shiftJisOf = new Map(SHIFT_JIS_RUNS.softbank.flatMap((run) => walk(run, nextShiftJis)));
    const reached: number[] = [];
    for (const code of jisCodes) {
      const point = softbankOfJis(code);
      if (point === 0) continue;
      reached.push(point);
      const expected = decodeShiftJis(pair(shiftJisOf.get(point) as number), 'softbank');
      expect(decodeIso2022Jp(inJis(code), 'softbank')).toEqual({ ...expected, undecodable: 0 });
    }
    // The logos and one smile have no code; one smile has two.
    const none = [0xe254, 0xe255, 0xe256, 0xe257, 0xe258, 0xe259, 0xe25a, 0xe414, 0xe538, 0xe539];
    const all = [...shiftJisOf.keys()].filter((point) => !none.includes(point));
    expect(reached.sort()).toEqual([...all, 0xe056].sort());
  });

  it('mean the same with SoftBank as with KDDI, where both have one, but for those named here', () => {
    const differing = new Map<string, [string, string]>();
    let alike = 0;
    for (const code of jisCodes.filter((one) => one < 0x7c00)) {
      if (softbankOfJis(code) === 0) continue;
      const softbank = decodeIso2022Jp(inJis(code), 'softbank').text;
      const kddi = decodeIso2022Jp(inJis(code), 'kddi').text;
      if (softbank === kddi) alike += 1;
      else differing.set(code.toString(16), [softbank, kddi]);
    }
    expect(Object.fromEntries(differing)).toEqual({
      '7569': ['🚄', '🚅'],
      '766c': ['📣', '🔊'],
      '7676': ['📮', '📪'],
      '7748': ['🔲', '🔵'],
      '7869': ['👟', '👞'],
      '7943': ['🔯', '🔮'],
      '795a': ['💓', '💖'],
      '7975': ['😁', '😤'],
      '7977': ['😞', '😖'],
      '7b5a': ['💗', '💓'],
    });
    expect(alike).toBe(388);
  });

  it('are kept and counted without the carrier, and where it has none', () => {
    expect(decodeIso2022Jp(latin1('\x1b$Bu!\x1b(B'), null)).toMatchObject({ undecodable: 2, carrier: null });
    expect(decodeIso2022Jp(latin1('\x1b$Bu!\x1b(B'), 'softbank')).toMatchObject({ undecodable: 2 });
  });
});

describe('SoftBank’s web code', () => {
  it('proves the carrier in every charset that it is sent in', () => {
    const expected = standardEmoji('\ue04a\ue04b', 'softbank');
    const bytes = latin1('a\x1b$Gjk\x0fb');
    expect(decodeShiftJis(bytes, null)).toEqual({ text: `a${expected}b`, undecodable: 0, carrier: 'softbank' });
    expect(decodeIso2022Jp(bytes, null)).toEqual({ text: `a${expected}b`, undecodable: 0, carrier: 'softbank' });
    expect(decodeBytes(bytes, null).text).toBe(`a${expected}b`);
    expect(decodeBytes(bytes, 'iso-2022-jp').text).toBe(`a${expected}b`);
  });
});

describe('private characters in UTF-8', () => {
  it('become emoji only with the carrier', () => {
    const bytes = new TextEncoder().encode('\ue04a');
    expect(decodeAs('utf-8', bytes, null).text).toBe('\ue04a');
    expect(decodeAs('utf-8', bytes, 'softbank').text).toBe('☀️');
    expect(decodeAs('utf-8', new TextEncoder().encode('\uef60'), 'kddi').text).toBe(standardEmoji('\ue488', 'kddi'));
  });
});
