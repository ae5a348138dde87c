export type TargetKind = 'load' | 'lead' | 'send' | 'run' | 'other';

export interface Target {
  target: string;
  kind: TargetKind;
}

/** Elements that are looked at, and what is found in styles; a mail of a million elements does not hold the page up. */
const most = 50_000;
const mostInStyles = 500;

/**
 * What each target of a mail would have been: something loaded, a link, a form, a script. Behind those of the engine come the
 * ones that only a parser of pages sees: candidates of a `srcset`, addresses in styles. The markup is only parsed, never shown.
 */
export function classifyTargets(html: string, targets: readonly string[]): Target[] {
  const kinds = new Map<string, TargetKind>();
  const more = new Set<string>();
  const page = new DOMParser().parseFromString(html, 'text/html');
  let seen = 0;
  for (const element of page.querySelectorAll('*')) {
    seen += 1;
    if (seen > most) break;
    if (element.localName === 'style') takeAll(more, styleTargets(element.textContent));
    for (const { name, value } of element.attributes) {
      if (name === 'style') takeAll(more, styleTargets(value));
      if (name === 'srcset') takeAll(more, setTargets(value));
      const kind = kindOf(element.localName, name);
      const target = value.trim();
      if (kind !== null && !kinds.has(target)) kinds.set(target, kind);
    }
  }
  for (const target of targets) more.delete(target);
  return [
    ...targets.map((target) => ({ target, kind: kinds.get(target) ?? 'other' })),
    ...[...more].map((target) => ({ target, kind: 'load' as const })),
  ];
}

function takeAll(into: Set<string>, found: Iterable<string>): void {
  for (const target of found) {
    if (into.size >= mostInStyles) return;
    if (target !== '' && !/^(?:#|data:|about:)/i.test(target)) into.add(target);
  }
}

/** Source: CSS Values 4, `url()` with and without quotes; CSS Cascade, `@import` with a string. */
function* styleTargets(style: string): Generator<string> {
  for (const [, target = ''] of style.matchAll(/(?:url\(|@import)\s*["']?([^"')\s;]+)/gi)) {
    if (!/^url\(/i.test(target)) yield target;
  }
}

/** Source: HTML, srcset attributes: candidates between commas, each an address and how large it is. */
function* setTargets(set: string): Generator<string> {
  for (const [, target = ''] of set.matchAll(/(?:^|,)\s*([^\s,][^\s]*?)(?=,?(?:\s|$))/g)) yield target;
}

function kindOf(element: string, attribute: string): TargetKind | null {
  if (attribute === 'action' || attribute === 'formaction') return 'send';
  if (attribute === 'href') return element === 'link' || element === 'image' ? 'load' : 'lead';
  if (attribute === 'src') return element === 'script' ? 'run' : 'load';
  return ['background', 'poster', 'data', 'lowsrc', 'dynsrc'].includes(attribute) ? 'load' : null;
}
