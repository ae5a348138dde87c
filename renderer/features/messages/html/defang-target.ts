import { defang } from '../../../../shared/text/identifiers/defang.ts';

/** A target of a mail's markup as nobody can follow it; a browser reads `//host`, `\\host` and `http:host` as addresses too. */
export function defangTarget(target: string): string {
  const [, scheme = '', slashes = '', rest = ''] = /^(https?:|ftp:)?([/\\]*)(.*)$/is.exec(target.trim()) ?? [];
  if (slashes === '//' && scheme !== '') return defang(target.trim());
  if (scheme === '' && slashes.length < 2) return defang(target);
  return scheme.replace(/^http/i, 'hxxp').replace(/^ftp/i, 'fxp') + slashes + defang(rest);
}
