import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { timelineCsv } from '../../../../electron/core/export/timeline/csv.ts';
import { timelineHtml } from '../../../../electron/core/export/timeline/html.ts';
import { timelineWriters } from '../../../../electron/core/export/timeline/index.ts';
import { timelineMarkdown } from '../../../../electron/core/export/timeline/markdown.ts';
import { timelineFormats } from '../../../../shared/contract/formats.ts';
import type { Event } from '../../../../shared/domain/event.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { aCitation, aMoment, aNote, anEvent, drain, hostile, sha256, timeline } from '../../../support/events.ts';
import { hasPython, python } from '../../../support/python.ts';

const ja = { caseName: '足跡 <事件>', language: 'ja' } as const;
const en = { caseName: 'Footprints <case>', language: 'en' } as const;
const markdown = (events: Event[], context: typeof ja | typeof en = en) =>
  drain(timelineMarkdown(timeline(...events), context)).text;
const html = (events: Event[], context: typeof ja | typeof en = en) =>
  drain(timelineHtml(timeline(...events), context)).text;
const received = aMoment('2011-03-11T00:20:00Z', { by: 'received', zone: 'GMT' });
const hostileEvents = hostile.map((text, i) =>
  anEvent(`h${i}`, {
    title: { en: text },
    text: { en: `${text}\n\n${text}` },
    moments: [aMoment('2011-03-09T08:15:30+09:00', { zone: text }), aMoment(null, { raw: text })],
    citations: [aCitation({ exact: text, title: text, sourceName: text, moments: [aMoment(null, { raw: text })] })],
  }),
);

describe.each(timelineFormats)('%s', (format) => {
  const write = (events: Event[]) => drain(timelineWriters[format].write(timeline(...events), en)).text;

  it('refuses a line that neither opens bytes nor is marked as the reporter’s own (P4)', () => {
    const broken = [
      anEvent('x', { citations: [] }),
      anEvent('x', { citations: [aCitation(), aCitation({ source: 'abc' })] }),
      anEvent('x', { citations: [aCitation({ exact: '' })] }),
      anEvent('x', { citations: [aCitation({ length: 0 })] }),
    ];
    for (const event of broken) {
      expect(() => write([anEvent('a'), event])).toThrow(
        expect.objectContaining({ code: 'export/no-anchor', details: { event: 'x' } }),
      );
    }
    expect(write([aNote('n')])).toContain(
      format.startsWith('timesketch') || format === 'timelinejs' ? 'own_note' : 'own note',
    );
  });

  it('refuses to export nothing', () => {
    expect(() => write([])).toThrow(expect.objectContaining({ code: 'export/nothing-to-export' }));
  });

  it('gives the same bytes for the same events, whatever order they come in (P10)', () => {
    const events = [
      anEvent('b', { part: 1 }),
      anEvent('a', { part: 1 }),
      aNote('c'),
      anEvent('d', { moments: [aMoment('2001')] }),
    ];
    expect(write([...events].reverse())).toBe(write(events));
  });

  it('writes no address that opens', () => {
    const url = 'http://evil.example/x';
    const text = write([
      anEvent('a', {
        title: { en: url },
        text: { en: url },
        citations: [aCitation({ exact: url, title: url, sourceName: url })],
      }),
    ]);
    expect(text).not.toMatch(/http:\/\/evil|evil\.example/);
  });

  it('keeps hostile text apart from what the format means, and is all valid UTF-8', () => {
    const text = write(hostileEvents);
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toContain('\0');
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    // In a cell a tag is text.
    if (!format.endsWith('csv')) expect(text).not.toMatch(/(?<!\\)<(script|img)/i);
  });
});

describe('order and words', () => {
  it('goes by part, then time, then id; those in no part last, the undated last in theirs', () => {
    const events = [
      anEvent('undated', { moments: [], part: 1 }),
      anEvent('later', { moments: [aMoment('2012')], part: 1 }),
      anEvent('none', { moments: [aMoment('1999')] }),
      anEvent('earlier', { moments: [aMoment('2011-12-31T23:59:59-10:00')], part: 1 }),
      anEvent('second', { moments: [aMoment('2001')], part: 2 }),
      anEvent('reporter', { moments: [aMoment('1970-01-01T00:00:00Z'), aMoment('2013', { by: 'reporter' })], part: 1 }),
    ];
    const ids = [...html(events).matchAll(/<article id="event-(\w+)"/g)].map((found) => found[1]);
    expect(ids).toEqual(['later', 'earlier', 'reporter', 'undated', 'second', 'none']);
  });

  it('takes the other language where one is missing, and says so to a screen reader', () => {
    const event = anEvent('a', { title: { en: 'Only English' }, text: { ja: '本文' } });
    expect(html([event], ja)).toContain('<h3 lang="en"><bdi>Only English</bdi>');
    expect(html([event], en)).toContain('<div class="text" lang="ja">');
    expect(markdown([anEvent('a', { title: {} })], ja)).toContain('**(無題)**');
  });

  it('shows claims side by side with who makes them, and marks those that disagree', () => {
    const event = anEvent('a', { moments: [aMoment('2011-03-09T08:15:30+09:00'), received] });
    for (const text of [markdown([event]), html([event])]) {
      expect(text).toContain('9 March 2011, 08:15:30');
      expect(text).toContain('Received header (a receiving server claims)');
      expect(text).toContain('The claims of time disagree');
    }
    const close = anEvent('a', {
      moments: [aMoment('2011-03-09T08:15:30+09:00'), aMoment('2011-03-08T23:16:00Z'), aMoment('2011-03-09')],
    });
    expect(markdown([close])).not.toContain('disagree');
  });

  describe('documents of different days', () => {
    const first = aMoment('2011-03-09T08:15:30+09:00');
    const second = aMoment('2011-05-01T12:00:00+09:00');
    const reporter = (edtf: string) => aMoment(edtf, { by: 'reporter' });
    const citing = (own: Moment[], ...documents: Moment[][]) =>
      markdown([
        anEvent('a', {
          moments: [...own, ...documents.flat()],
          citations: documents.map((moments, at) => aCitation({ document: sha256(`${at}`), moments })),
        }),
      ]);
    const later = aMoment('2011-05-04T12:00:00+09:00', { by: 'received' });

    it.each<[string, string]>([
      ['an interval over both', citing([reporter('2011-03-09/2011-05-01')], [first], [second])],
      ['no word of the reporter', citing([], [first], [second])],
      ['the day of one of them', citing([reporter('2011-05-01')], [first], [second])],
      ['a document without a time', citing([reporter('2011-03-09')], [first], [aMoment(null)])],
      ['no document with a time', citing([reporter('2011-03-09')], [aMoment(null)], [])],
    ])('do not disagree: %s', (_, text) => expect(text).not.toContain('disagree'));

    it.each<[string, string]>([
      ['two claims of one document', citing([reporter('2011-03-09/2011-05-04')], [first], [second, later])],
      ['the reporter and each document', citing([reporter('2011-04-01')], [first], [second])],
      ['the reporter and the one dated', citing([reporter('2011-04-01')], [first], [aMoment(null)])],
      ['the reporter and the only document', citing([reporter('2011-04-01')], [first])],
      ['two words of the reporter', citing([reporter('2011-03-09'), reporter('2011-05-01')], [first], [second])],
    ])('disagree where they should: %s', (_, text) => expect(text).toContain('The claims of time disagree'));
  });
});

describe('timelineMarkdown', () => {
  it('numbers the notes through, each with quote, document, hash, bytes and claimed time', () => {
    const text = markdown([anEvent('a', { citations: [aCitation(), aCitation({ exact: 'second' })] }), anEvent('b')]);
    expect(text).toContain('**Event a**[^1][^2]');
    expect(text).toContain('**Event b**[^3]');
    const { source } = aCitation();
    expect(text).toContain(
      `[^1]: “please reply” — A lonely heart; mail/2011/spam; SHA-256 \`${source.slice(0, 12)}…\`; bytes 100–2100; Date header (the sender claims): 9 March 2011, 08:15:30 (+09:00)`,
    );
    expect(text).toContain(`- \`${source}\` mail/2011/spam`);
    expect(text.match(/^\[\^\d+\]: /gm)).toHaveLength(3);
  });

  it('escapes what Markdown reads', () => {
    const text = markdown([
      anEvent('a', {
        title: { en: '*x* [a](b) <b> `c` # | ~ $' },
        text: { en: '# no heading\n- no list\n1. nor this\n> quote' },
      }),
    ]);
    expect(text).toContain('\\*x\\* \\[a\\](b) \\<b\\> \\`c\\` \\# \\| \\~ \\$');
    expect(text).toContain('\\# no heading\\\n\\- no list\\\n1\\. nor this\\\n\\> quote');
  });
});

describe('timelineHtml', () => {
  it('allows its own style and nothing else', () => {
    const text = html(hostileEvents);
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(text).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(text).not.toMatch(/ style="|<script|<link|<iframe|src=(?!x onerror)/);
    expect([...text.matchAll(/href="([^"]*)"/g)].every(([, target]) => /^#n\d+$/.test(target ?? ''))).toBe(true);
  });

  it.skipIf(!hasPython('html.parser'))(
    'holds only its own tags, balanced, and the exact words in the data of each note',
    () => {
      const script = `
import sys, json
from html.parser import HTMLParser
class P(HTMLParser):
    def __init__(self):
        super().__init__(); self.stack=[]; self.tags=set(); self.exact=[]; self.bad=[]
    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.bad += [k for k,_ in attrs if k.startswith("on")]
        self.exact += [v for k,v in attrs if k=="data-anchor"]
        if tag not in ("meta","br"): self.stack.append(tag)
    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop()!=tag: self.bad.append(tag)
p=P(); p.feed(sys.stdin.buffer.read().decode("utf-8")); p.close()
print(json.dumps({"tags":sorted(p.tags),"exact":p.exact,"bad":p.bad,"open":p.stack}))`;
      const read = python(script, html(hostileEvents)) as {
        tags: string[];
        exact: string[];
        bad: string[];
        open: string[];
      };
      expect(read).toMatchObject({ bad: [], open: [] });
      expect(read.tags).toEqual([
        'a',
        'article',
        'bdi',
        'body',
        'br',
        'code',
        'dd',
        'div',
        'dl',
        'dt',
        'footer',
        'h1',
        'h2',
        'h3',
        'head',
        'header',
        'html',
        'li',
        'main',
        'meta',
        'ol',
        'p',
        'q',
        'style',
        'title',
        'ul',
      ]);
      expect(read.exact.map((anchor) => JSON.parse(anchor).exact).toSorted()).toEqual(hostile.toSorted());
    },
  );

  it('shows marks that turn the writing instead of obeying them', () => {
    const text = html([anEvent('a', { citations: [aCitation({ exact: 'turned \u202Eexe.fdp' })] })]);
    expect(text).toContain('turned [U+202E]exe');
  });

  it('is in the language asked for', () => {
    expect(html([anEvent('a')], ja)).toMatch(/^<!DOCTYPE html>\n<html lang="ja">/);
    expect(html([anEvent('a')], ja)).toContain('2011年3月9日 08:15:30(+09:00)');
  });
});

describe('timelineCsv', () => {
  it.skipIf(!hasPython('csv'))(
    'has one row for each citation, read by Python, with the exact anchor in the last cell',
    () => {
      const events = [
        anEvent('a', { citations: [aCitation(), aCitation({ exact: '=1+1' })] }),
        aNote('n'),
        ...hostileEvents,
      ];
      const { text } = drain(timelineCsv(timeline(...events), ja));
      expect(text.startsWith('\uFEFFevent_id,')).toBe(true);
      const script =
        'import csv,io,json,sys\nt=sys.stdin.buffer.read().decode("utf-8-sig")\nprint(json.dumps(list(csv.DictReader(io.StringIO(t,newline=""),strict=True))))';
      const rows = python(script, text) as Record<string, string>[];
      expect(rows).toHaveLength(3 + hostile.length);
      const of = (id: string) => rows.filter((row) => row.event_id === id);
      expect(of('a').map((row) => [row.note_number, row.quote])).toEqual([
        ['1', 'please reply'],
        ['2', "'=1+1"],
      ]);
      expect(of('n').map((row) => [row.own_note, row.anchor])).toEqual([['記者のメモ(裏づけとなる文書なし)', '']]);
      for (const row of rows) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        if (row.anchor)
          expect(JSON.parse(row.anchor)).toMatchObject({ source: row.source_sha256, offset: Number(row.byte_offset) });
      }
      expect(rows.filter((row) => row.anchor).map((row) => JSON.parse(row.anchor ?? '').exact)).toEqual(
        expect.arrayContaining([...hostile]),
      );
    },
  );
});
