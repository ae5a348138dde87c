import { createHash } from 'node:crypto';
import type { MailHeader } from '../../import/readers/mail-header.ts';

/** What the program that wrote a mail leaves in its header, and the field that shows it best. */
export interface MailerPrint {
  print: string;
  start: number;
  end: number;
  raw: string;
}

/** Fields that are put in on the way or by whoever keeps the mail. */
const added =
  /^(?:received(?:-spf)?|return-path|delivered-to|envelope-to|x-(?:original-to|received|spam|virus|google|gm|ms|microsoft|forefront|mozilla|keywords|uidl?|status|antiabuse|barracuda|proofpoint|ironport|amavis|dspam|bogosity|greylist|originating|env|rcpt|resolved|list|loop|mailing|yahoo|apple|evolution|gmail|sa|pmx|cnfs|clx|nai|rspamd|halone|es|sonic)[\w-]*|authentication-results|arc-[\w-]+|dkim-signature|domainkey-signature|status|lines|content-length|list-[\w-]+|archived-at|errors-to|precedence|sender|resent-[\w-]+|thread-[\w-]+|accept-language|content-language|references|in-reply-to|cc|bcc|reply-to)$/;

/** Fields of which few programs leave out any: with no more than these and no name of a program nothing tells one from another. */
const fewest = 6;
const mostNames = 60;
const longest = 80;

/** The kind of each run of characters, whatever they are: letters A, digits 9. */
const shapeOf = (text: string): string =>
  text
    .slice(0, 200)
    .replace(/[0-9]+/g, '9')
    .replace(/[A-Za-z]+/g, 'A')
    .replace(/(?:9A|A9){2,}[9A]?/g, 'x');

/**
 * The print of the program that wrote a mail: its name as it gives it, the order of the fields that a sender writes, and the
 * shapes of its Message-ID and of the boundary between parts. Anybody can imitate one; that two share a rare one is a reason, no
 * proof. Null where too little is there.
 */
export function mailerPrint(header: MailHeader): MailerPrint | null {
  const program = [...header.placed('x-mailer'), ...header.placed('user-agent')][0] ?? null;
  const order = header
    .names()
    .filter((name) => !added.test(name))
    .slice(0, mostNames);
  const id = header.placed('message-id')[0] ?? null;
  const shown = program ?? id;
  if (!shown || (program === null && order.length < fewest)) return null;
  const boundary =
    /boundary\s?=\s?"?([^";\s]{1,200})/i.exec(header.first('content-type')?.slice(0, 1000) ?? '')?.[1] ?? '';
  const parts = [
    program?.value.replace(/\d+/g, '9').toLowerCase().slice(0, 200) ?? '',
    order.join(' '),
    shapeOf(id?.value.replace(/@[\s\S]*$/, '') ?? ''),
    shapeOf(boundary),
  ];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
  const name = (program?.value ?? '').slice(0, longest);
  return {
    print: name === '' ? `#${hash}` : `${name.replace(/[\d.]+$/, '').trim()} #${hash}`,
    start: shown.start,
    end: shown.end,
    raw: shown.value.slice(0, longest),
  };
}
