import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDecisions, sampleParts } from '../../../electron/core/sample/decisions.ts';
import { type ReadMail, readSample } from './collection.ts';

let mails: ReadMail[];
beforeAll(async () => {
  mails = await readSample();
});

describe('sampleDecisions', () => {
  it('makes a timeline of four parts, with the reporter’s own notes in it', () => {
    const { events } = sampleDecisions;
    expect(Map.groupBy(events, ({ part }) => part).size).toBe(4);
    expect(sampleParts).toHaveLength(4);
    expect(events.filter(({ quotes }) => quotes.length === 0)).toHaveLength(4);
    for (const { title } of events) expect([title.ja, title.en].every((text) => text.length > 5)).toBe(true);
    expect(new Set(events.map(({ title }) => title.ja)).size).toBe(events.length);
  });

  it('quotes words that stand in exactly the mail that it names', () => {
    for (const { title, quotes } of sampleDecisions.events) {
      for (const quote of quotes) {
        const named = mails.filter(({ place, parsed }) =>
          'messageId' in quote ? parsed.messageId === quote.messageId : basename(place) === quote.file,
        );
        const documents = new Set(named.map(({ bytes }) => bytes.toString('latin1')));
        expect(documents.size, title.en).toBe(1);
        expect(named[0]?.text, title.en).toContain(quote.quote);
      }
    }
  });
});
