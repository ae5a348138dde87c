import { hash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../electron/core/import/archive/open-archive.ts';
import type { ParsedMail } from '../../../../electron/core/import/parsed-mail.ts';
import { readMail } from '../../../../electron/core/import/readers/mail.ts';
import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { encodeAs } from '../../../shared/text/decode/platform-encoder.ts';
import { corporaRoot } from '../../../support/corpora.ts';

/** What four independent parsers say of a mail, and in which fields they agree. */
interface Truth {
  file: string;
  in?: string;
  subject: string | null;
  from: { name: string; addr: string | null }[];
  to: { name: string; addr: string | null }[];
  date: string | null;
  message_id: string | null;
  text: { norm_sha256: string | null; norm_len: number };
  html: { parts: number };
  attachments: { type: string; sha256: string | null; nested: boolean }[];
  confident: string[];
}

const root = corporaRoot();

async function bytesOfAll(folder: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const temporary = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    for (const name of ['phishing_pot', 'spamassassin-spam', 'sisimai']) {
      const tar = join(temporary, `${name}.tar`);
      for await (const member of openArchive(join(folder, 'mail', `${name}.tar.gz`), 'gzip')) {
        if ('code' in member) throw new Error(member.code);
        await pipeline(member.stream, createWriteStream(tar));
      }
      for await (const member of openArchive(tar, 'tar')) {
        if ('code' in member) throw new Error(`${member.name}: ${member.code}`);
        const chunks: Uint8Array[] = [];
        for await (const chunk of member.stream) chunks.push(chunk);
        found.set(`mail/${member.name}`, Buffer.concat(chunks));
      }
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
  return found;
}

const words = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
const addresses = (list: (string | null)[]) => list.flatMap((one) => (one ? [one.toLowerCase()] : [])).sort();
/** As the corpus normalises a text: no white space, no invisible characters, no replacement characters. */
const dense = (text: string | null) => (text ?? '').replace(/[\s\p{Cf}\p{Cc}\ufffd]+/gu, '');

function instant(mail: ParsedMail): string | null {
  const edtf = mail.moments.find(({ by }) => by === 'date-header')?.edtf ?? null;
  if (edtf === null) return null;
  return new Date(/Z$|[+-]\d\d:\d\d$/.test(edtf) ? edtf : `${edtf}Z`).toISOString().replace('.000Z', 'Z');
}

const fields: Record<string, (mail: ParsedMail, truth: Truth) => [unknown, unknown]> = {
  subject: (mail, truth) => [words(mail.subject), words(truth.subject)],
  from: (mail, truth) => [
    addresses(mail.from.map(({ address }) => address)),
    addresses(truth.from.map(({ addr }) => addr)),
  ],
  to: (mail, truth) => [addresses(mail.to.map(({ address }) => address)), addresses(truth.to.map(({ addr }) => addr))],
  date: (mail, truth) => [instant(mail), truth.date],
  message_id: (mail, truth) => [words(mail.messageId), words(truth.message_id)],
  html: (mail, truth) => [mail.html, truth.html.parts > 0],
  text: (mail, truth) => {
    const text = dense(mail.text);
    return [text === '' ? null : hash('sha256', text), truth.text.norm_len === 0 ? null : truth.text.norm_sha256];
  },
  // The parsers differ in what they call the bytes of a mail inside; it is compared as a document.
  attachments: (mail, truth) => [
    mail.attachments
      .filter(({ type }) => !type.startsWith('message/'))
      .map(({ sha256 }) => sha256)
      .sort(),
    truth.attachments
      .filter(({ type, nested, sha256 }) => !nested && sha256 !== null && !type.startsWith('message/'))
      .map(({ sha256 }) => sha256)
      .sort(),
  ],
};

/** Where we say something else than the parsers, and why. */
const explained: Record<string, [RegExp, string][]> = {
  from: [
    [
      /sample-(?:1329|1428|1667|1708|1730|1731|1770|1818|1829|1893|1937|1948|2000|2058|2102|2303|2314|3230|3827|3959|4325)\.eml$/,
      'a name before a comma belongs to the address behind it; Python takes a name of one word for an address',
    ],
    [/sample-(?:3333|3400|4524)\.eml$/, 'a quoted or 8-bit word alone is a name; Python takes it for an address'],
    [/sample-7870\.eml$/, 'the domain has a space and 8-bit letters in its brackets; Python cuts it at the space'],
    [/raw_email_multiple_from\.eml$/, 'two addresses with a space between; the others drop the second'],
    [/rfc2822\/example13\.eml$/, 'obsolete syntax: white space and a comment in the address'],
    [/feedback-report\.txt$/, 'the file begins with a byte order mark'],
  ],
  to: [
    [/raw_email_multiple_from\.eml$/, 'two addresses with a space between; the others drop the second'],
    [/sample-(?:3369|3439|3516|3736|3820)\.eml$/, 'several To headers: each is kept'],
    [/sample-221\.eml$/, 'a placeholder `[TO]`'],
    [/stack-overflow\.txt$/, 'encoded words hold angle brackets: these are text (RFC 2047 section 6.2), not syntax'],
  ],
  message_id: [
    [/sample-3501\.eml$/, 'white space before the bracket is no part of the id'],
    [/00083\.1aead789d4b4c7022c51bc632e4f2445\.txt$/, 'a comment behind the id is no part of it'],
  ],
  subject: [
    [
      /invalid_subject_characters\.eml$|spam-1\/00288\.|spam-2\/01221\.|stalwart\/legacy\/(?:010|020|022|027|052)\.eml$/,
      'raw 8-bit bytes are read as windows-1252; Python shows U+FFFD',
    ],
    [/spam-2\/00737\./, 'raw 8-bit bytes are read as Big5, which the text declares; Python shows U+FFFD'],
    [/au-emoji5\.eml$/, 'the emoji of KDDI in JIS row 89, where Python has rare kanji'],
    [/softbank-gmail-(?:sjis|utf8)\.eml$/, 'the emoji of SoftBank, which Python leaves as private-use characters'],
  ],
  text: [
    [/au-emoji5\.eml$/, 'the emoji of KDDI in JIS row 89, where Python has rare kanji'],
    [/softbank-gmail-utf8\.eml$/, 'the emoji of SoftBank, which Python leaves as private-use characters'],
    [
      /cpython\/msg_(?:04|44)\.txt$|lhost-mcafee-0[23]\.eml$/,
      'a text with a file name that is not attached is shown, and is a file as well',
    ],
    [
      /cpython\/msg_(?:17|25|31|41)\.txt$|mail_malformed_3$|stalwart\/malformed\/(?:002|004|017)\.eml$/,
      'a multipart without its boundary is shown as the text that it is; the others show nothing',
    ],
    [/stalwart\/malformed\/007\.eml$/, 'the same for a multipart inside, of which only delimiters are left'],
    [
      /stalwart\/malformed\/005\.eml$/,
      '`--a--` is the delimiter of the boundary `a--`; the others take it for the end of `a`',
    ],
    [/raw_email_with_illegal_boundary\.eml$|raw_email_bad_time\.eml$/, 'the boundary holds `=` without quotes'],
    [
      /content_transfer_encoding_(?:7-bit|plain)\.eml$|plain_emails\/raw_email6\.eml$|dos\/lhost-mailmarshalsmtp-01\.eml$/,
      'declared as ISO-8859-1 or US-ASCII, but the bytes are well-formed UTF-8',
    ],
  ],
  html: [[/raw_email_with_illegal_boundary\.eml$|raw_email_bad_time\.eml$/, 'the boundary holds `=` without quotes']],
};

/** Every mail that the corpus tells the truth of. */
async function* realMails(folder: string): AsyncGenerator<{ truth: Truth; mail: ParsedMail }> {
  const packed = await bytesOfAll(folder);
  for (const line of readFileSync(join(folder, 'truth.jsonl'), 'utf8').trim().split('\n')) {
    const truth = JSON.parse(line) as Truth;
    const bytes = truth.in ? (packed.get(truth.file) as Buffer) : readFileSync(join(folder, truth.file));
    yield { truth, mail: await readMail(bytes) };
  }
}

const japaneseCharsets = ['euc-jp', 'shift_jis'];

/** The bytes of a text in a charset, null where it has none for a character of it. */
function written(charset: string, text: string): Uint8Array | null {
  try {
    return encodeAs(charset, text);
  } catch {
    return null;
  }
}

describe('readMail on real mails', () => {
  it.skipIf(root === null)(
    'agrees with four parsers, or says why not (needs the corpora beside the repository)',
    async () => {
      const counts: Record<string, { agree: number; explained: number }> = {};
      const wrong: string[] = [];
      for await (const { truth, mail } of realMails(root as string)) {
        for (const field of truth.confident) {
          const [ours, theirs] = fields[field]?.(mail, truth) ?? [];
          counts[field] ??= { agree: 0, explained: 0 };
          const count = counts[field];
          if (JSON.stringify(ours) === JSON.stringify(theirs)) count.agree += 1;
          else if (explained[field]?.some(([file]) => file.test(truth.file))) count.explained += 1;
          else wrong.push(`${field} of ${truth.file}: ${JSON.stringify(ours)}, expected ${JSON.stringify(theirs)}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(counts).toEqual({
        subject: { agree: 1377, explained: 15 },
        from: { agree: 1284, explained: 28 },
        to: { agree: 1380, explained: 7 },
        date: { agree: 1397, explained: 0 },
        message_id: { agree: 1412, explained: 2 },
        text: { agree: 1274, explained: 24 },
        html: { agree: 1419, explained: 2 },
        attachments: { agree: 1340, explained: 0 },
      });
    },
  );

  it.skipIf(root === null)(
    'would read their subjects, names and texts in the right alphabet if nobody had labelled them (needs the corpora)',
    async () => {
      const texts = new Set<string>();
      for await (const { mail } of realMails(root as string)) {
        const whole = mail.text ?? '';
        const all = [whole, ...whole.split('\n'), mail.subject ?? '', ...mail.from.map(({ name }) => name)];
        for (const text of all) if (/[^\0-\x7f]/.test(text) && !text.includes('\ufffd')) texts.add(text.trim());
      }
      const counts: Record<string, number> = {};
      const wrong: string[] = [];
      for (const text of texts) {
        // One mail holds every sign of JIS X 0208 in turn, which is no text.
        if (text.startsWith('、。，．・：？！゛゜')) continue;
        const western = written('windows-1252', text);
        if (western !== null) {
          counts['windows-1252'] = (counts['windows-1252'] ?? 0) + 1;
          if (japaneseCharsets.includes(decodeBytes(western, null).charset)) wrong.push(`windows-1252 ${text}`);
        }
        for (const charset of /[ぁ-んァ-ヶ]/.test(text) ? japaneseCharsets : []) {
          const bytes = written(charset, text);
          if (bytes === null) continue;
          counts[charset] = (counts[charset] ?? 0) + 1;
          if (decodeBytes(bytes, null).text !== text) wrong.push(`${charset} ${text}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(counts).toEqual({ 'windows-1252': 1083, 'euc-jp': 91, shift_jis: 91 });
    },
  );
});
