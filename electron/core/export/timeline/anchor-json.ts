import type { Citation } from '../../../../shared/domain/event.ts';

/** A citation as programs take it: the exact words, and which bytes hold them; `document` is the hash of those bytes. */
export const machineAnchor = ({
  source,
  offset,
  length,
  sha256: document,
  field,
  start,
  end,
  exact,
  prefix,
  suffix,
}: Citation) => ({
  source,
  offset,
  length,
  document,
  field,
  start,
  end,
  exact,
  prefix,
  suffix,
});

/**
 * JSON that says the exact words to a program and nothing to a click: what spreadsheets, chats and browsers would turn into
 * a link or a tag, or what turns the writing, is escaped, and JSON.parse gives it back unchanged.
 */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&@\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\/\/|\.(?=[^\s\d,}\]])|:(?=\/)/g,
    (found) => (found === '//' ? '\\/\\/' : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
