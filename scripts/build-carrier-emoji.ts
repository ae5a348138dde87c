/**
 * Writes shared/text/decode/carrier-emoji.table.ts from the dev dependency emoji-datasource, whose fields docomo, au
 * and softbank hold the carriers' private-use code points. Run: node scripts/build-carrier-emoji.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface EmojiRecord {
  unified: string;
  docomo: string | null;
  au: string | null;
  softbank: string | null;
}

/**
 * The data also lists best-fit pairs, so that one carrier symbol stands for several emoji. These are the round-trip
 * pairs of Unicode's EmojiSources.txt (UCD 13.0), which knows each carrier symbol once.
 */
const ROUND_TRIP: Readonly<Record<'docomo' | 'au' | 'softbank', string>> = {
  docomo: `E72F=1F196 E70B=1F197 E738=1F232 E643=1F300 E6B3=1F303 E63E=2600-FE0F E69C=1F311 E69E=1F313 E6A0=1F315
    E741=1F340 E747=1F341 E745=1F34E E74C=1F35C E74B=1F376 E671=1F378 E672=1F37A E685=1F381 E751=1F41F E677=1F3A5
    E6FF=1F3B6 E712=1F3C2 E733=1F3C3 E663=1F3E0 E665=1F3E3 E754=1F434 E74F=1F424 E6A1=1F436 E755=1F437 E698=1F463
    E6F9=1F48B E728=1F61C E695=270B E700=2935-FE0F E71A=1F451 E70E=1F455 E682=1F45C E699=1F45F E674=1F460 E6F0=1F603
    E675=2702-FE0F E71B=1F48D E6ED=1F493 E6EC=2764-FE0F E6F8=1F4A0 E6FB=1F4A1 E701=1F4A4 E715=1F4B0 E68C=1F4BF
    E689=1F4DD E683=1F4D6 E70A=27B0 E687=260E-FE0F E6D3=2709-FE0F E6CF=1F4E9 E735=267B-FE0F E6DC=1F50D E6D9=1F511
    E6BA=23F0 E753=1F601 E72A=1F606 E726=1F60D E723=1F613 E6F3=1F616 E6F1=1F620 E724=1F621 E72E=1F622 E72B=1F623
    E757=1F631 E6F4=1F635 E65D=1F684 E65C=24C2-FE0F E65E=1F697 E661=1F6A2 E6A3=26F5 E66E=1F6BB E6F7=2668-FE0F
    E71C=23F3 E6FA=2728 E702=2757`,
  au: `EAF4=1F305 E5DA=1F306 E48B=2B50 E5CD=1F342 E517=1F3A5 E4D8=1F434 E48F=2648 E4D9=1F435 E49A=2653 E4E0=1F424
    E4E1=1F436 EAD6=1F44B E5C9=1F451 E51A=1F460 E4FC=1F468 E4FA=1F469 EB18=1F476 E514=1F48D E5BB=26EA EB75=1F493
    E595=2764-FE0F E50C=1F4BF E511=1F50A E51B=1F4EA E51C=1F512 EA8F=1F52E E54B=1F535 E594=23F0 E471=1F603 EAC5=1F60C
    EACD=1F60A E5C6=1F613 EAC0=1F614 E4E7=1F61C E4B0=1F685 E5BC=1F687 E4B1=1F697 E4B4=26F5 E4A5=1F6BB E483=2753
    E482=2757`,
  softbank: '',
};

function tableOf(records: readonly EmojiRecord[], field: 'docomo' | 'au' | 'softbank'): string {
  const settled = new Map(ROUND_TRIP[field].split(/\s+/).flatMap((pair) => (pair === '' ? [] : [split(pair)])));
  const choices = new Map<string, string[]>();
  for (const record of records) {
    const code = record[field];
    // A few records name a sequence of two symbols: no single code point stands for them.
    if (code === null || !/^[0-9A-F]{4}$/.test(code)) continue;
    choices.set(code, [...(choices.get(code) ?? []), record.unified]);
  }
  return [...choices]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, emoji]) => {
      const one = emoji.length === 1 ? emoji[0] : settled.get(code);
      if (one === undefined || !emoji.includes(one))
        throw new Error(`${field} ${code}: choose one of ${emoji.join(' ')}`);
      return `${code}=${one}`;
    })
    .join(' ');
}

function split(pair: string): [string, string] {
  const [code = '', emoji = ''] = pair.split('=');
  return [code, emoji];
}

function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length > 112) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  lines.push(line);
  return lines.map((entry) => `    '${entry}',`).join('\n');
}

const require = createRequire(import.meta.url);
const version = (require('emoji-datasource/package.json') as { version: string }).version;
const records = JSON.parse(readFileSync(require.resolve('emoji-datasource/emoji.json'), 'utf8')) as EmojiRecord[];

const source = `// Made by scripts/build-carrier-emoji.ts from emoji-datasource ${version} (MIT): do not edit.
// Each entry is CARRIER_CODE_POINT=EMOJI in hexadecimal; where one symbol stands for several emoji, the one in
// Unicode's EmojiSources.txt is taken.
import type { Carrier } from './carrier.ts';

export const CARRIER_EMOJI: Readonly<Record<Carrier, readonly string[]>> = {
  docomo: [
${wrapped(tableOf(records, 'docomo'))}
  ],
  kddi: [
${wrapped(tableOf(records, 'au'))}
  ],
  softbank: [
${wrapped(tableOf(records, 'softbank'))}
  ],
};
`;
writeFileSync(new URL('../shared/text/decode/carrier-emoji.table.ts', import.meta.url), source);
