import type { Moment } from '../../../../shared/domain/moment.ts';
import { civilText } from '../../../../shared/text/dates/civil-date.ts';
import { limits } from '../limits.ts';
import type { MailProblem } from '../parsed-mail.ts';
import type { Original, ReaderOutput } from '../parsed-record.ts';

/** Milliseconds for the text of one paper; what was read by then is kept. */
const patience = 60_000;

/** A PDF: one document, whole, with the text of its pages. Nothing is drawn, run or fetched. */
export async function* readPdf(original: Original): AsyncGenerator<ReaderOutput> {
  const { sha256, size } = original;
  const paper = size > limits.messageBytes ? tooLarge(size) : await paperOf(await original.whole(limits.messageBytes));
  yield {
    kind: 'record',
    offset: 0,
    length: size,
    sha256,
    context: null,
    type: 'paper',
    channel: 'paper',
    detail: { type: 'paper', pages: paper.pages, author: paper.author, producer: paper.producer },
    subject: paper.title,
    moments: paper.moments,
    text: paper.text,
    problems: paper.problems,
  };
}

interface Paper {
  title: string | null;
  author: string | null;
  producer: string | null;
  moments: Moment[];
  pages: number[];
  text: string | null;
  problems: MailProblem[];
}

const nothing: Paper = { title: null, author: null, producer: null, moments: [], pages: [], text: null, problems: [] };

const tooLarge = (size: number): Paper => ({
  ...nothing,
  problems: [{ code: 'import/limit', detail: { limit: 'messageBytes', size } }],
});

async function paperOf(bytes: Buffer): Promise<Paper> {
  const { getDocumentProxy } = await import('unpdf');
  const end = performance.now() + patience;
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors: false,
      maxImageSize: 0,
      verbosity: 0,
    });
  } catch (error) {
    return { ...nothing, problems: [problemOf(error)] };
  }
  try {
    return { ...(await aboutOf(document)), ...(await textOf(document, end)) };
  } finally {
    await document.loadingTask.destroy().catch(() => undefined);
  }
}

function problemOf(error: unknown): MailProblem {
  const { name, message } = error instanceof Error ? error : new Error('unknown');
  if (name === 'PasswordException') return { code: 'import/encrypted', detail: {} };
  return { code: 'import/malformed', detail: { reason: message.slice(0, 200) } };
}

interface Document {
  numPages: number;
  getMetadata(): Promise<{ info: unknown }>;
  getPage(number: number): Promise<{
    getTextContent(): Promise<{ items: readonly object[] }>;
    cleanup(): boolean;
  }>;
}

async function aboutOf(document: Document): Promise<Pick<Paper, 'title' | 'author' | 'producer' | 'moments'>> {
  const found = await document.getMetadata().catch(() => null);
  const info = new Map(Object.entries(found?.info ?? {}));
  const field = (name: string) => {
    const value: unknown = info.get(name);
    return typeof value === 'string' ? value.slice(0, 1000).trim() || null : null;
  };
  const dates = new Set([field('CreationDate'), field('ModDate')]);
  return {
    title: field('Title'),
    author: field('Author'),
    producer: field('Producer') ?? field('Creator'),
    moments: [...dates].flatMap((raw) => (raw === null ? [] : [paperMoment(raw)])),
  };
}

async function textOf(document: Document, end: number): Promise<Pick<Paper, 'pages' | 'text' | 'problems'>> {
  const pages: number[] = [];
  const problems: MailProblem[] = [];
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const spent = performance.now() > end;
    if (spent || number > limits.pages || text.length > limits.htmlTextLength) {
      const detail = { page: number, pages: document.numPages };
      problems.push(
        spent ? { code: 'import/timeout', detail } : { code: 'import/limit', detail: { limit: 'pages', ...detail } },
      );
      break;
    }
    pages.push(text.length);
    try {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      text += `${shownText(items)}\n`;
      page.cleanup();
    } catch (error) {
      const { code, detail } = problemOf(error);
      problems.push({ code, detail: { ...detail, page: number } });
    }
  }
  return { pages, text: text.trim() === '' ? null : text, problems };
}

function shownText(items: readonly object[]): string {
  let text = '';
  for (const item of items) {
    if (!('str' in item) || typeof item.str !== 'string') continue;
    text += item.str;
    if ('hasEOL' in item && item.hasEOL === true) text += '\n';
  }
  return text.slice(0, limits.htmlTextLength);
}

/** Source: ISO 32000-2, section 7.9.4; what stands behind the year may be missing. */
export function paperMoment(raw: string): Moment {
  const found =
    /^(?:D:)?(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(\d\d)?)?)?)?)?(?:(Z)(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)?'?)?$/.exec(
      raw,
    );
  const [, year, month, day, hour, minute, second, utc, sign, hours, minutes] = found ?? [];
  if (found === null) return { by: 'paper', raw, edtf: null, zone: null, precision: null };
  const offset = utc ?? (sign === undefined ? '' : `${sign}${hours}:${minutes ?? '00'}`);
  const timed = hour !== undefined && minute !== undefined;
  const edtf = civilText(
    {
      year: Number(year),
      ...(month === undefined ? {} : { month: Number(month) }),
      ...(day === undefined ? {} : { day: Number(day) }),
      ...(timed ? { hour: Number(hour), minute: Number(minute) } : {}),
      ...(second === undefined ? {} : { second: Number(second) }),
    },
    timed ? offset : '',
  );
  const precision = timed ? (second ? 'second' : 'minute') : day ? 'day' : month ? 'month' : 'year';
  return { by: 'paper', raw, edtf, zone: offset || null, precision: edtf === null ? null : precision };
}
