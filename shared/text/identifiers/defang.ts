import { findNetworkNames } from './extract.ts';
import { foldWidth } from './fold-width.ts';
import { makeScan } from './scan.ts';
import { plainScheme, refangBrackets } from './url.ts';

/** A URL, mail address, domain or IP address as nobody can follow it by accident: hxxp, [.] in the host, [@]. */
export function defang(s: string): string {
  const url = /^([a-z][a-z0-9+.-]{0,20}):\/\/([^/?#]*)(.*)$/is.exec(s);
  if (url !== null) {
    const scheme = (url[1] ?? '').replace(/^http/i, 'hxxp').replace(/^ftp/i, 'fxp');
    return `${scheme}://${bracketed(url[2] ?? '')}${guarded(url[3] ?? '')}`;
  }
  const slash = s.search(/[/?#]/);
  return slash < 0 ? bracketed(s) : bracketed(s.slice(0, slash)) + guarded(s.slice(slash));
}

const guarded = (rest: string): string => rest.replaceAll('[@]', '@').replaceAll('@', '[@]');

function bracketed(host: string): string {
  return refangBrackets(host).replaceAll('.', '[.]').replaceAll('@', '[@]');
}

/** What a defanged spelling stands for; a plain one comes back as it is. */
export function refang(s: string): string {
  const folded = foldWidth(s);
  const url = /^(h(?:tt|xx|\*\*|__)ps?|ttps?|f[tx]ps?)(?:\[:\]\/\/|:\/\/|\[:\/\/\]|:\[\/\/\])(.*)$/is.exec(folded);
  const rest = refangBrackets(
    (url?.[2] ?? folded).replace(/ ?(\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\{dot\}) ?/gi, '$1'),
  ).replace(/ ?[[({<]\s?(?:at|@|a|あっと|アット|アットマーク)\s?[\])}>] ?/i, '@');
  return url === null ? rest : `${plainScheme(url[1] ?? '')}://${rest}`;
}

/** Full width stays full width: made half, it could grow together with what stands beside it. */
function defangWide(raw: string): string {
  return raw
    .replace(/^([hｈHＨ])[tTｔＴ]{2}(?=[pPｐＰ])/, '$1ｘｘ')
    .replace(/(?<!\[)[.．](?!\])/g, '[.]')
    .replace(/(?<!\[)[@＠](?!\])/g, '[@]');
}

/** Two that share characters are found one after the other; it never took more than three rounds. */
const MAX_ROUNDS = 8;

/** A free text with every URL, mail address, domain and IP address in it defanged; all of them, without the limit. Idempotent. */
export function defangText(text: string): string {
  let before = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const after = defangOnce(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

function defangOnce(text: string): string {
  let out = '';
  let from = 0;
  for (const { start, end, raw } of findNetworkNames(makeScan(text, Number.POSITIVE_INFINITY))) {
    out += text.slice(from, start) + (foldWidth(raw) === raw ? defang(refang(raw)) : defangWide(raw));
    from = end;
  }
  return out + text.slice(from);
}
