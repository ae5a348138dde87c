/** Names that stand for a mail even in other company. RFC 5322, RFC 2045, and what servers and programs add. */
const NAMES: ReadonlySet<string> = new Set([
  ...['from', 'to', 'cc', 'bcc', 'subject', 'date', 'sender', 'reply-to', 'message-id', 'in-reply-to', 'references'],
  ...['received', 'return-path', 'delivered-to', 'mime-version', 'content-type', 'content-transfer-encoding'],
  ...[
    'content-disposition',
    'content-id',
    'content-description',
    'content-language',
    'content-location',
    'content-length',
  ],
  ...[
    'comments',
    'keywords',
    'resent-date',
    'resent-from',
    'resent-sender',
    'resent-to',
    'resent-cc',
    'resent-message-id',
  ],
  ...['dkim-signature', 'domainkey-signature', 'authentication-results', 'arc-seal', 'arc-message-signature'],
  ...['arc-authentication-results', 'received-spf', 'errors-to', 'apparently-to', 'envelope-to', 'original-recipient'],
  ...['list-id', 'list-unsubscribe', 'list-post', 'list-help', 'list-archive', 'list-subscribe', 'list-owner'],
  ...[
    'mailing-list',
    'precedence',
    'priority',
    'importance',
    'sensitivity',
    'status',
    'lines',
    'user-agent',
    'organization',
  ],
  ...[
    'auto-submitted',
    'disposition-notification-to',
    'return-receipt-to',
    'thread-topic',
    'thread-index',
    'feedback-id',
  ],
  ...[
    'newsgroups',
    'autocrypt',
    'delivery-date',
    'envelope-from',
    'original-message-id',
    'deferred-delivery',
    'encoding',
  ],
]);

/** Names that a note, a page or a program's file has as well: they prove nothing alone. */
const SHARED_NAMES: ReadonlySet<string> = new Set([
  ...['date', 'status', 'comments', 'keywords', 'priority', 'lines', 'encoding', 'user-agent', 'content-type'],
  ...['content-length', 'content-language', 'content-location', 'content-disposition', 'organization', 'references'],
]);

/** `mail`: the name of a mail header · `shared`: one that other files have too · `other`: has the form · null: no header. */
export type HeaderLine = 'mail' | 'shared' | 'other' | null;

const FORM = /^([!-9;-~]{1,76})[ \t]{0,10}:/;

/** What a line is as a header field. White space before the colon is obsolete but legal (RFC 5322 section 4.5). */
export function headerLine(line: string): HeaderLine {
  const name = FORM.exec(line)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (NAMES.has(name)) return SHARED_NAMES.has(name) ? 'shared' : 'mail';
  return name.startsWith('x-') && name.length > 3 ? 'shared' : 'other';
}
