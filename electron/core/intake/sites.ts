import { registrableDomain } from '../../../shared/text/identifiers/site.ts';
import type { ReadMention } from '../store/read-document.ts';

/** The sites that a document names or that its addresses are at, each once; servers in its header are none. */
export function sitesOf(mentions: readonly ReadMention[]): string[] {
  const sites = new Set<string>();
  for (const { entity, field } of mentions) {
    if (field === 'header' || !entity) continue;
    if (entity.type === 'site') sites.add(entity.normalised);
    const domain = entity.type === 'address' ? registrableDomain(entity.normalised.split('@').at(-1) ?? '') : null;
    if (domain) sites.add(domain);
  }
  return [...sites];
}
