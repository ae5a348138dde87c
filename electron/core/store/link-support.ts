/*
 * What a link `l` rests on, as SQL. That an address or a server belongs to a domain follows from its own name: every mention
 * of it is evidence, and none is stored twice.
 */

/** Whether anything speaks for it still; `of`: a condition on the documents `s.document_id` that count. */
export const isSupportedBy = (of: string): string => `(CASE l.type
  WHEN 'belongs-to' THEN EXISTS (SELECT 1 FROM mention s WHERE s.entity_id = l.from_id AND ${of})
  ELSE EXISTS (SELECT 1 FROM evidence s WHERE s.link_id = l.id AND ${of}) END)`;

export const isSupported = isSupportedBy('true');

/** How many documents do. */
export const supportCountBy = (of: string): string => `(CASE l.type
  WHEN 'belongs-to' THEN (SELECT count(DISTINCT s.document_id) FROM mention s WHERE s.entity_id = l.from_id AND ${of})
  ELSE (SELECT count(*) FROM evidence s WHERE s.link_id = l.id AND ${of}) END)`;

export const supportCount = supportCountBy('true');
