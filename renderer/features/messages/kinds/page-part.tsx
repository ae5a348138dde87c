import type { MessageView } from '../../../../shared/contract/results.ts';
import type { PageDetail } from '../../../../shared/domain/document.ts';
import { pageMissingText } from '../../../../shared/i18n/page-missing-texts.ts';
import { longMoment } from '../../../app/i18n/moments.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { Chip } from '../../../components/chip.tsx';
import { CopyButton } from '../../../components/copy-button.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useCall } from '../../../rpc/use-call.ts';
import { defangTarget } from '../html/defang-target.ts';
import { RowLinks } from './row-links.tsx';

/** A page as evidence: its address, when it was kept and how, and what a court would miss. Nothing here is a link. */
export function PagePart({ message, detail }: { message: MessageView; detail: PageDetail }) {
  const { language, t } = useWords();
  const { data: captures = [] } = useCall('picture.beside', { id: message.id });
  const { data: sources = [] } = useCall('page.source', { id: message.id });
  const captured = message.moments.filter(({ by }) => by === 'web-capture');
  const isFound = { capture: captures.length > 0, source: sources.length > 0, url: false, time: false };
  const missing = detail.missing.filter((one) => !isFound[one]);
  return (
    <section className="kind-part" aria-label={t('page.label')}>
      <dl className="reader-head">
        <dt>{t('page.url')}</dt>
        <dd>{detail.url === null ? <em>{t('page.noUrl')}</em> : <Address target={detail.url} />}</dd>
        <dt>{t('page.captured')}</dt>
        <dd>
          {captured.length === 0 && <span className="caution">{t('page.noTime')}</span>}
          {captured.map((moment) => (
            <span key={moment.raw}>
              <b>{moment.edtf === null ? plainLine(moment.raw) : longMoment(moment, language)}</b>{' '}
            </span>
          ))}
        </dd>
        <dt>{t('page.by')}</dt>
        <dd>
          {t(`page.by.${detail.by}`)}
          {detail.status !== null && <span className="quiet"> HTTP {detail.status}</span>}
        </dd>
        {detail.redirects.length > 0 && (
          <>
            <dt>{t('page.redirects')}</dt>
            <dd>
              {detail.redirects.map((target) => (
                <Address key={target} target={target} />
              ))}
            </dd>
          </>
        )}
        <dt>{t('page.court')}</dt>
        <dd>
          {missing.length === 0 && <Chip tone="matsu">{t('page.complete')}</Chip>}
          {missing.map((one) => (
            <Chip key={one} tone="yamabuki">
              {pageMissingText(one, language)}
            </Chip>
          ))}
        </dd>
      </dl>
      <RowLinks title={t('page.sources')} rows={sources} />
      <RowLinks title={t('page.captures')} rows={captures} />
    </section>
  );
}

function Address({ target }: { target: string }) {
  const shown = defangTarget(target);
  return (
    <span>
      <code>{plainLine(shown)}</code> <CopyButton text={shown} what={plainLine(shown)} />
    </span>
  );
}
