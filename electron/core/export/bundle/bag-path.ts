/** Why a path in a manifest is refused. */
export type PathRefusal = 'path/percent-encoding' | 'path/absolute' | 'path/traversal' | 'path/unsafe';

const limit = 4096;

/**
 * The path that a manifest line names. Only CR, LF and '%' may be percent-encoded (RFC 8493 section 2.1.3); anything else
 * behind a '%' is a trap for whoever decodes twice. Absolute paths, drive letters, backslashes, empty, '.' and '..' parts
 * and control characters are refused.
 */
export function bagPath(written: string): { path: string } | { refused: PathRefusal } {
  if (/%(?!0[ad]|25)/i.test(written)) return { refused: 'path/percent-encoding' };
  const path = written.replace(/%(0[ad]|25)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (/^([/\\~]|[A-Za-z]:)/.test(path)) return { refused: 'path/absolute' };
  if (path.split(/[/\\]/).some((part) => part === '..')) return { refused: 'path/traversal' };
  if (path.length > limit || /[\u0000-\u001F\u007F\\\uFFFD]/.test(path)) return { refused: 'path/unsafe' };
  if (path.split('/').some((part) => part === '' || part === '.')) return { refused: 'path/unsafe' };
  return { path };
}
