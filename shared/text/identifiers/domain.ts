import type { Identifier } from '../../domain/identifier.ts';
import { hostOddities } from './host-name.ts';
import { ipv4At } from './ip.ts';
import { missingSpace } from './missing-space.ts';
import { isLabelUnit, readHost } from './read-host.ts';
import { identifierAt, isDigit, isEastAsian, isWide, type Scan } from './scan.ts';
import { hasKnownSuffix } from './site.ts';
import { bareUrlAt } from './url.ts';

// Suffixes that are file extensions or words far more often, when nothing but `name.suffix` is written.
const FILE_SUFFIX = /^[^.]+\.(?:py|sh|zip|mov|ps|so|cab|pub|java|cc|rs|app|bat|pm|md|pl)$/;
const FILE_SUFFIX_EVER = /\.(?:py|zip|sh|mov)$|\.\d+\.so$/;
// Suffixes in which a bare two-label name is most likely a site and not two sentences without a space.
const SITE_SUFFIX =
  /\.(?:com|net|org|jp|biz|info|cn|tw|kr|hk|ru|de|fr|uk|cc|tv|xyz|top|site|online|shop|club|vip|app|dev|io|example|test|invalid|onion)$/;
const MAX_LABEL = 63;

/** Start of the label that ends before `end`: ASCII letters go back to where Japanese begins, and the other way round. */
function labelStart(scan: Scan, end: number): number {
  const { folded } = scan;
  const last = folded.charCodeAt(end - 1);
  const eastAsian = isEastAsian(last);
  const wide = isWide(scan, end - 1);
  let start = end;
  while (start > 0 && end - start <= MAX_LABEL) {
    const unit = folded.charCodeAt(start - 1);
    if (!isLabelUnit(unit) || isEastAsian(unit) !== eastAsian || isWide(scan, start - 1) !== wide) break;
    start -= 1;
  }
  return start;
}

/** Is this host, alone in a text, more than two words with a dot between or the name of a file? */
function bareConfidence(
  scan: Scan,
  start: number,
  end: number,
  host: string,
  defanged: boolean,
): 'likely' | 'possible' | null {
  if (defanged) return 'likely';
  const { folded } = scan;
  const before = folded.charAt(start - 1);
  const after = folded.charAt(end);
  if (before !== '' && '/\\=$%#&@*~.'.includes(before) && !folded.startsWith('//', start - 2)) return null;
  if (after !== '' && '(\\=@'.includes(after)) return null;
  if (FILE_SUFFIX.test(host) || FILE_SUFFIX_EVER.test(host) || host.includes('_')) return null;
  const written = folded.slice(start, end);
  const labels = written.split(/[.。｡]/);
  if (/[。｡]/.test(written) && (!SITE_SUFFIX.test(host) || /[A-Z]/.test(written))) return null;
  const suffix = labels.at(-1) ?? '';
  const name = labels.at(-2) ?? '';
  if (/^[\d-]+$/.test(name) && labels.length === 2 && !/^\d{2,}\.(?:com|net|cn|jp|org)$/.test(host)) return null;
  if (labels.length === 2 && name.length === 1 && !/\.(?:com|co|net|org)$/.test(host)) return null;
  const site = SITE_SUFFIX.test(host);
  // `end.The`, `Word.In`: a sentence without its space.
  if (/^[A-Z][a-z]+$/.test(suffix) && !site) return null;
  if (labels.length === 2 && !site && missingSpace(written, folded.slice(end, end + 4)) === 'no') return null;
  if (isEastAsian(written.charCodeAt(0))) return 'possible';
  return site || labels.length > 2 ? 'likely' : 'possible';
}

/** Domains, URLs without a scheme and IPv4 addresses: all that has a dot. `taken` are ranges to pass over, in order. */
export function findDotted(scan: Scan, taken: readonly Identifier[]): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  const dots = /\.|\[dot\]|\(dot\)|\{dot\}|(?<=[a-z0-9])[。｡](?=[a-z])/gi;
  let next = 0;
  for (let hit = dots.exec(folded); hit !== null && found.length < scan.limit; hit = dots.exec(folded)) {
    while (next < taken.length && (taken[next] as Identifier).end <= hit.index) next += 1;
    const over = taken[next];
    if (over !== undefined && over.start <= hit.index) {
      dots.lastIndex = over.end;
      continue;
    }
    let end = hit.index;
    let after = dots.lastIndex;
    if (
      hit[0] === '.' &&
      '[({'.includes(folded.charAt(end - 1) || ' ') &&
      '])}'.includes(folded.charAt(after) || ' ')
    ) {
      end -= 1;
      after += 1;
    }
    if (end !== hit.index || hit[0].length > 1) {
      if (folded.charAt(end - 1) === ' ') end -= 1;
      if (folded.charAt(after) === ' ') after += 1;
    }
    if (!isLabelUnit(folded.charCodeAt(after)) || end === 0 || !isLabelUnit(folded.charCodeAt(end - 1))) continue;
    const start = labelStart(scan, end);
    if (start === end || (over !== undefined && over.start < after)) continue;
    if (next > 0 && start < (taken[next - 1] as Identifier).end) continue;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const ip = isDigit(folded.charCodeAt(start)) ? ipv4At(scan, start) : null;
    if (ip !== null) {
      found.push(ip);
      dots.lastIndex = ip.end;
      continue;
    }
    const read = readHost(scan, start);
    dots.lastIndex = Math.max(read.end, dots.lastIndex);
    const { host } = read;
    if (
      host === null ||
      read.labels < 2 ||
      !/[a-z]/.test(host) ||
      folded.charCodeAt(start) === 0x2d ||
      !hasKnownSuffix(host)
    )
      continue;
    const confidence = bareConfidence(scan, start, read.end, host, read.defanged);
    if (confidence === null) continue;
    const url = bareUrlAt(scan, read);
    if (url !== null) {
      found.push(url);
      dots.lastIndex = Math.max(url.end, dots.lastIndex);
      continue;
    }
    const reasons = ['identifier/known-suffix', ...hostOddities(host)];
    if (read.defanged) reasons.push('identifier/defanged');
    else if (
      confidence === 'possible' &&
      missingSpace(folded.slice(start, read.end), folded.slice(read.end, read.end + 4))
    ) {
      reasons.push('identifier/missing-space');
    }
    found.push(identifierAt(scan, 'domain', start, read.end, host, confidence, reasons));
  }
  return found;
}
