import type { PageDetail } from '../../../../../shared/domain/document.ts';
import type { Moment } from '../../../../../shared/domain/moment.ts';

/**
 * What a saved page lacks of a court's minimum: address, source, a full-page capture, date and time (Berkeley Protocol,
 * paragraph 155). A capture is a picture, which no page holds: whether one lies beside it is told when it is shown.
 */
export function missingOf(page: { url: string | null; source: boolean; moments: Moment[] }): PageDetail['missing'] {
  const missing: PageDetail['missing'] = [];
  if (page.url === null) missing.push('url');
  if (!page.source) missing.push('source');
  missing.push('capture');
  const isTimed = page.moments.some(
    ({ by, precision }) => by === 'web-capture' && /minute|second/.test(precision ?? ''),
  );
  if (!isTimed) missing.push('time');
  return missing;
}
