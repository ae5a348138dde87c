import { Button } from 'react-aria-components';
import { type PaymentTotal, totalGroups } from '../../../shared/domain/payment.ts';
import { paymentMethodText } from '../../../shared/i18n/labels.ts';
import { accountText } from '../../../shared/i18n/sum-text.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import type { Words } from '../../app/i18n/words.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';

/** What the address of the view asks for: one group of the totals, in one currency. */
export function useGroup() {
  const { filter } = useCurrentRoute();
  const by = totalGroups.find((one) => one === filter.by) ?? null;
  const key = by === null ? null : (filter.key ?? '');
  return { by, key, currency: by === null ? null : (filter.currency ?? '') };
}

/** What takes the group out of the address. */
export const noGroup = { by: '', key: '', currency: '', name: '' } as const;

/** The name of a group, as a list shows it. */
export function groupName({ by, label }: Pick<PaymentTotal, 'by' | 'label'>, { language, t }: Words): string {
  if (by === 'method') return paymentMethodText(label, language);
  if (label === '') return t('payments.nobody');
  if (by === 'account') return accountText(label);
  return plainLine(by === 'site' ? defang(label) : label);
}

/** Says that only one group is shown, and takes that away. */
export function GroupFilter() {
  const words = useWords();
  const { t } = words;
  const { filter } = useCurrentRoute();
  const go = useGo();
  const { by, key } = useGroup();
  if (by === null) return null;
  const name = groupName({ by, label: filter.name ?? key ?? '' }, words);
  return (
    <Button
      className="filter-chip payment-only"
      aria-label={`${t('payments.only', { group: t(`payments.by.${by}`), name })}. ${t('payments.clear')}`}
      onPress={() => go({ id: null, filter: noGroup })}
    >
      {t('payments.only', { group: t(`payments.by.${by}`), name })} ✕
    </Button>
  );
}
