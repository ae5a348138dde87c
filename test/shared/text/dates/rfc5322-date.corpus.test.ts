import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { epochOf } from '../../../../shared/text/dates/edtf.ts';
import { parseMailDate } from '../../../../shared/text/dates/rfc5322-date.ts';
import { corporaRoot } from '../../../support/corpora.ts';

interface Truth {
  file: string;
  date: string | null;
  date_raw: string | null;
  confident: string[];
}

const root = corporaRoot();

/** Where the parsers are not of one mind and we say something else than the first of them. */
const explained: Record<string, { says: string | null; why: string }> = {
  'Wed, 20 Sep 1995 00:19:00 (EDT) -0400': {
    says: '1995-09-20T04:19:00Z',
    why: 'Python takes the comment for the zone and drops the offset; the other two agree with us',
  },
  'Thu, 9 Apr 2006 23:34:45 JST': { says: '2006-04-09T14:34:45Z', why: 'Python does not know JST' },
  'Mon, 05 Aug 0102 17:27:19 -0700': { says: null, why: 'a year before 1900 is none of RFC 5322' },
};

function instant(raw: string | null): string | null {
  const epoch = raw === null ? null : epochOf(parseMailDate(raw));
  return epoch === null ? null : new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}

describe('parseMailDate on real Date headers', () => {
  it.skipIf(root === null)(
    'agrees with the parsers wherever they agree, and says why where they do not (needs the corpora beside the repository)',
    () => {
      const lines = readFileSync(`${root}/truth.jsonl`, 'utf8').trim().split('\n');
      const truths = lines.map((line) => JSON.parse(line) as Truth);
      const wrong: string[] = [];
      const counts = { agree: 0, doubtful: 0, explained: 0 };
      for (const { file, date, date_raw, confident } of truths) {
        const ours = instant(date_raw);
        if (ours === date) counts[confident.includes('date') ? 'agree' : 'doubtful'] += 1;
        else if (!confident.includes('date') && explained[date_raw ?? '']?.says === ours) counts.explained += 1;
        else wrong.push(`${file}: ${JSON.stringify(date_raw)} is ${ours}, expected ${date}`);
      }
      expect(wrong).toEqual([]);
      expect(counts).toEqual({ agree: 1397, doubtful: 47, explained: 4 });
    },
  );
});
