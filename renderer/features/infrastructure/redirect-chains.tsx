import { Link } from 'react-aria-components';
import type { RedirectStep } from '../../../shared/domain/infrastructure.ts';
import { redirectText } from '../../../shared/i18n/infrastructure-texts.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import { siteOf } from '../../../shared/text/identifiers/site.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';

/** Ways through a site as steps, each with the document that shows it; what nobody followed is dashed. */
export function RedirectChains({ chains, site }: { chains: readonly RedirectStep[][]; site: string }) {
  const { t } = useWords();
  if (chains.length === 0) return null;
  return (
    <section aria-label={t('infrastructure.chains')}>
      <h3>{t('infrastructure.chains')}</h3>
      {chains.map((chain) => (
        <ol
          key={chain.map(({ from, to }) => `${from} ${to}`).join(' ')}
          className="redirect-chain"
          aria-label={t('infrastructure.chain', { count: chain.length })}
        >
          <li>
            <Url url={chain[0]?.from ?? ''} site={site} />
          </li>
          {chain.map((step) => (
            <Step key={`${step.from} ${step.to}`} step={step} site={site} />
          ))}
        </ol>
      ))}
    </section>
  );
}

function Url({ url, site }: { url: string; site: string }) {
  return <span className={siteOf(url) === site ? 'mono strong' : 'mono'}>{plainLine(defang(url))}</span>;
}

function Step({ step: { to, how, document, field }, site }: { step: RedirectStep; site: string }) {
  const { language, t } = useWords();
  const words = redirectText(how, language);
  const filter = field === 'header' ? {} : { tab: 'text' };
  return (
    <li data-how={how}>
      <p className="small">
        <span aria-hidden="true">↓ </span>
        <Link
          className="text-link"
          aria-label={t('infrastructure.step', { how: words })}
          href={formatRoute({ case: currentRoute().case, view: 'messages', id: document, filter })}
        >
          {words}
        </Link>
      </p>
      <Url url={to} site={site} />
    </li>
  );
}
