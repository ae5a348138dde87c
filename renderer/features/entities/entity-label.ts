import type { Entity } from '../../../shared/domain/graph.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';

/** What an entity is called on the screen: a site never as something that could be followed. */
export const entityLabel = ({ type, raw, normalised }: Pick<Entity, 'type' | 'raw' | 'normalised'>): string =>
  type === 'site' ? defang(normalised) : type === 'address' || type === 'server' ? normalised : raw;
