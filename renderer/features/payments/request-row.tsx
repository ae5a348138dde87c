import type { PaymentRequest } from '../../../shared/domain/payment.ts';
import { paymentPurposeText } from '../../../shared/i18n/labels.ts';
import { sumText } from '../../../shared/i18n/sum-text.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { Chip, type Tone } from '../../components/chip.tsx';
import { plainLine } from '../../components/plain-line.ts';

export const stateTone: Record<PaymentRequest['state'], Tone> = {
  suggested: 'yamabuki',
  later: 'plain',
  answered: 'matsu',
  unanswered: 'plain',
};

/** What a message says of money in three lines: how much and what became of it, who says it, and the words. */
export function RequestRow({ request }: { request: PaymentRequest }) {
  const { language, t } = useWords();
  const { said, sum, purpose, state, sender, moment, raw } = request;
  return (
    <div className="source-row payment-row">
      <p className="row-line">
        <span className="row-sender">
          <b>{sumText(sum, language)}</b>{' '}
          {purpose !== 'unknown' && <span className="quiet small">{paymentPurposeText(purpose, language)}</span>}
        </span>
        {said === 'request' && <Chip tone={stateTone[state]}>{t(`payments.state.${state}`)}</Chip>}
      </p>
      <p className="row-line small">
        <span className="row-sender">{plainLine(sender?.label ?? t('payments.unknown'))}</span>
        <span className="quiet">{moment ? plainLine(shortMoment(moment)) : t('messages.noDate')}</span>
      </p>
      <p className="row-line small quiet">
        <span className="row-sender serif">{plainLine(raw)}</span>
      </p>
    </div>
  );
}
