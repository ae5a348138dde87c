export type TargetKind = 'load' | 'lead' | 'send' | 'run' | 'other';

export interface Target {
  target: string;
  kind: TargetKind;
}

/** Elements that are looked at; a mail of a million elements does not hold the page up. */
const most = 50_000;

/** What each target of a mail would have been: something loaded, a link, a form, a script. The markup is only parsed, never shown. */
export function classifyTargets(html: string, targets: readonly string[]): Target[] {
  const kinds = new Map<string, TargetKind>();
  const page = new DOMParser().parseFromString(html, 'text/html');
  let seen = 0;
  for (const element of page.querySelectorAll('*')) {
    seen += 1;
    if (seen > most) break;
    for (const { name, value } of element.attributes) {
      const kind = kindOf(element.localName, name);
      const target = value.trim();
      if (kind !== null && !kinds.has(target)) kinds.set(target, kind);
    }
  }
  return targets.map((target) => ({ target, kind: kinds.get(target) ?? 'other' }));
}

function kindOf(element: string, attribute: string): TargetKind | null {
  if (attribute === 'action' || attribute === 'formaction') return 'send';
  if (attribute === 'href') return element === 'link' || element === 'image' ? 'load' : 'lead';
  if (attribute === 'src') return element === 'script' ? 'run' : 'load';
  return ['background', 'poster', 'data', 'srcset', 'lowsrc', 'dynsrc'].includes(attribute) ? 'load' : null;
}
