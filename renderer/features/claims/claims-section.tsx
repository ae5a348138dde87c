import { useWords } from '../../app/i18n/words-context.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { ClaimCard } from './claim-card.tsx';

/** The claims that stand in this document. */
export function ClaimsSection({ document }: { document: string }) {
  const { t } = useWords();
  const { data: claims } = useCall('claim.list', { document });
  if (!claims || claims.length === 0) return null;
  return (
    <section>
      <h3>{t('claims.inMessage')}</h3>
      <ul>
        {claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  );
}
