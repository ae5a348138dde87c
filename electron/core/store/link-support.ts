/*
 * What a link `l` rests on, as SQL. That an address or a server belongs to a domain follows from its own name: every mention
 * of it is evidence, and none is stored twice.
 */

/** Whether anything speaks for it still. */
export const isSupported = `(CASE l.type
  WHEN 'belongs-to' THEN EXISTS (SELECT 1 FROM mention s WHERE s.entity_id = l.from_id)
  ELSE EXISTS (SELECT 1 FROM evidence s WHERE s.link_id = l.id) END)`;

/** How many documents do. */
export const supportCount = `(CASE l.type
  WHEN 'belongs-to' THEN (SELECT count(DISTINCT s.document_id) FROM mention s WHERE s.entity_id = l.from_id)
  ELSE (SELECT count(*) FROM evidence s WHERE s.link_id = l.id) END)`;
