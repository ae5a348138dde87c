import type { PageDetail } from '../../../../../shared/domain/document.ts';
import type { Moment } from '../../../../../shared/domain/moment.ts';
import { parseMailDate } from '../../../../../shared/text/dates/rfc5322-date.ts';
import { decodeEntities } from '../../../../../shared/text/html-entities.ts';
import { limits } from '../../limits.ts';
import type { Original, ReaderOutput } from '../../parsed-record.ts';
import { missingOf } from './missing.ts';
import { linksWith } from './page-links.ts';
import { pageText } from './page-text.ts';

/** A page that was saved as HTML: one document, whole. */
export async function* readHtml(original: Original): AsyncGenerator<ReaderOutput> {
  const { sha256, size, answers } = original;
  const pieces: Buffer[] = [];
  for await (const piece of original.chunks(0, limits.textBytes)) pieces.push(piece);
  const { markup, ...page } = pageText(Buffer.concat(pieces), null, answers.charset ?? null);
  const saved = savedBy(markup);
  const moments: Moment[] =
    saved.when === null ? [] : [{ by: 'web-capture', raw: saved.when, ...parseMailDate(saved.when) }];
  if (size > limits.textBytes) page.problems.push({ code: 'import/limit', detail: { limit: 'textBytes', size } });
  yield {
    kind: 'record',
    offset: 0,
    length: size,
    sha256,
    context: null,
    type: 'page',
    channel: 'web',
    detail: {
      type: 'page',
      url: saved.url,
      status: null,
      by: saved.by,
      missing: missingOf({ url: saved.url, source: true, moments }),
      redirects: [],
    },
    weaknesses: saved.by === 'html' ? [] : ['rewritten'],
    moments,
    ...page,
    links: linksWith(saved.url, page.links),
  };
}

interface SavedBy {
  by: Extract<PageDetail['by'], 'html' | 'httrack' | 'browser'>;
  url: string | null;
  when: string | null;
}

/** Comments of the programs that save pages stand at the beginning, HTTrack's at the end as well. */
const ends = 64 * 1024;

/** What a comment says of who saved a page, from where and when. Anybody can write one. */
function savedBy(markup: string): SavedBy {
  const text = markup.length <= 2 * ends ? markup : `${markup.slice(0, ends)}\n${markup.slice(-ends)}`;
  const mirrored = /<!-- Mirrored from ([^\s<>]{1,4000}) by HTTrack[^,<>]{0,200}, ([^<>]{1,60}?) -->/.exec(text);
  if (mirrored) {
    // It leaves the scheme out.
    return { by: 'httrack', url: addressOf(mirrored[1]), when: mirrored[2] ?? null };
  }
  if (text.includes('<!-- Added by HTTrack -->')) return { by: 'httrack', url: null, when: null };
  const single =
    /Page saved with SingleFile[ \t\r\n]{1,9}url: (\S{1,4000})[ \t\r\n]{1,9}(?:saved date: ([^\n<>]{1,100}))?/.exec(
      text,
    );
  if (single) return { by: 'browser', url: addressOf(single[1]), when: single[2]?.trim() ?? null };
  const saved = /<!-- saved from url=\(\d{4}\)([^\s<>]{1,4000}) -->/.exec(text);
  return saved ? { by: 'browser', url: addressOf(saved[1]), when: null } : { by: 'html', url: null, when: null };
}

const addressOf = (text: string | undefined): string | null => (text ? decodeEntities(text) : null);
