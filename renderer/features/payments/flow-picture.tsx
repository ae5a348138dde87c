import { useState } from 'react';
import { Link, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { PaymentFlow } from '../../../shared/domain/payment.ts';
import { accountText, addedText, amountText } from '../../../shared/i18n/sum-text.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { type FlowBand, flowLayout } from './flow-layout.ts';

/** Bands that are drawn, the largest; the table has more. */
const mostBands = 12;
const inTable = 200;

/** Units of the drawing, which are pixels where it has its full width. */
const width = 860;
const bar = 8;
const columns = [0, 400, width - bar] as const;
const head = 16;
/** Narrow characters of a name that there is room for. */
const room = 44;

/** A name as far as there is room; wide characters count twice. */
function fitted(label: string): string {
  let left = room;
  let text = '';
  for (const char of label) {
    left -= /[\u2e80-\uffef]/.test(char) ? 2 : 1;
    if (left < 0) return `${text}…`;
    text += char;
  }
  return text;
}

/** An account or a site. */
const targetText = (label: string): string => plainLine(accountText(defang(label)));

/** Who was to pay at whose request into what, currency by currency, as a drawing and as a table. */
export function FlowPicture() {
  const { language, t } = useWords();
  const { data } = useCall('payment.flow', { limit: inTable }, { keep: true });
  const [chosen, setChosen] = useState<string | null>(null);
  if (!data || data.total === 0) return null;
  const currencies = [...new Set(data.rows.map(({ currency }) => currency))];
  const currency = currencies.find((one) => one === chosen) ?? currencies[0] ?? '';
  const own = data.rows.filter((flow) => flow.currency === currency);
  const drawn = own.slice(0, mostBands);
  return (
    <section>
      <h3>{t('payments.flow')}</h3>
      {currencies.length > 1 && (
        <ToggleButtonGroup
          className="kinds"
          aria-label={t('payments.currency')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[currency]}
          onSelectionChange={(keys) => setChosen(String([...keys][0] ?? ''))}
        >
          {currencies.map((one) => (
            <ToggleButton key={one} id={one} className="filter-chip">
              {one === '' ? t('payments.unknown') : one}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <figure className="payment-flow">
        <Drawing flows={drawn} label={t('payments.flowLabel', { count: drawn.length })} />
        <figcaption className="quiet small">
          {t('payments.flowLegend')} {own.length > drawn.length && t('payments.flowMore', { count: drawn.length })}
        </figcaption>
      </figure>
      <details>
        <summary>{t('payments.flowTable')}</summary>
        <table className="ledger-table">
          <thead>
            <tr>
              <th scope="col">{t('payments.payer')}</th>
              <th scope="col">{t('payments.sender')}</th>
              <th scope="col">{t('payments.account')}</th>
              <th scope="col" className="numbers">
                {t('payments.said.request')}
              </th>
              <th scope="col" className="numbers">
                {t('payments.suggested')}
              </th>
              <th scope="col" className="numbers">
                {t('payments.accepted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {own.map((flow) => (
              <tr key={`${flow.payer?.id} ${flow.sender?.id} ${flow.to.label}`}>
                <td>{plainLine(flow.payer?.label ?? t('payments.unknown'))}</td>
                <td>
                  <SenderLink flow={flow} />
                </td>
                <td>{targetText(flow.to.label) || t('payments.unknown')}</td>
                <td className="numbers">{addedText(flow.asked, currency, language)}</td>
                <td className="numbers">
                  {flow.suggested.count > 0 && amountText(flow.suggested.amount, currency, language)}
                </td>
                <td className="numbers">
                  {flow.accepted.count > 0 && amountText(flow.accepted.amount, currency, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** The sender, and the way to what it asked for. */
function SenderLink({ flow: { sender, currency } }: { flow: PaymentFlow }) {
  const { t } = useWords();
  if (!sender?.id) return <>{plainLine(sender?.label ?? t('payments.unknown'))}</>;
  const filter = { by: 'sender', key: sender.id, currency, name: sender.label };
  return (
    <Link className="text-link" href={formatRoute({ case: currentRoute().case, view: 'payments', id: null, filter })}>
      {plainLine(sender.label)}
    </Link>
  );
}

function Drawing({ flows, label }: { flows: readonly PaymentFlow[]; label: string }) {
  const { language, t } = useWords();
  const { nodes, bands, height } = flowLayout(flows);
  return (
    <svg viewBox={`0 0 ${width} ${head + height + 6}`} role="img" aria-label={label}>
      {bands.map((band) => (
        <g key={`${band.flow.payer?.id} ${band.flow.sender?.id} ${band.flow.to.label}`}>
          <title>
            {[band.flow.payer?.label, band.flow.sender?.label, band.flow.to.label]
              .map((name) => plainLine(name || t('payments.unknown')))
              .join(' → ')}
            {': '}
            {addedText(band.flow.asked, band.flow.currency, language)}
          </title>
          <path className="flow-asked" d={pathOf(band, 0, band.height)} />
          <path className="flow-suggested" d={pathOf(band, band.accepted, band.suggested)} />
          <path className="flow-accepted" d={pathOf(band, 0, band.accepted)} />
        </g>
      ))}
      {nodes.map(({ column, label: name, y, height: tall }) => (
        <g key={`${column} ${name}`}>
          <rect className="flow-node" x={columns[column]} y={head + y} width={bar} height={tall} />
          <text
            className="flow-name"
            x={column === 2 ? width : columns[column]}
            y={head + y - 5}
            textAnchor={column === 2 ? 'end' : 'start'}
          >
            {fitted((column === 2 ? targetText(name) : plainLine(name)) || t('payments.unknown'))}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The outline of a part of a band over both of its stretches, from `top` of the band on. */
function pathOf({ y }: FlowBand, top: number, tall: number): string {
  if (tall <= 0) return '';
  const stretch = (from: 0 | 1, to: 1 | 2): string => {
    const [left, right] = [columns[from] + bar, columns[to]];
    const [a, b] = [head + y[from] + top, head + y[to] + top];
    const middle = (left + right) / 2;
    const over = `M${left} ${a}C${middle} ${a} ${middle} ${b} ${right} ${b}`;
    return `${over}V${b + tall}C${middle} ${b + tall} ${middle} ${a + tall} ${left} ${a + tall}Z`;
  };
  return `${stretch(0, 1)}${stretch(1, 2)}`;
}
