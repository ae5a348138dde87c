import type { Persona } from '../../../shared/domain/persona.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { standingTone } from '../campaigns/campaign-row.tsx';
import { dayOf } from '../campaigns/epoch-text.ts';

/** A persona in three lines: its name and how many messages, its account with why it is held to be one, and when. */
export function PersonaRowView({ persona }: { persona: Persona }) {
  const { language, t } = useWords();
  const { name, account, messages, first, last, standing, reasons } = persona;
  const [reason] = reasons;
  return (
    <div className="source-row persona-row" data-standing={standing}>
      <p className="row-line">
        <span className="row-sender">
          <KindMark kind="persona" /> <b>{plainLine(name)}</b>{' '}
          <span className="quiet">{plainLine(account.normalised)}</span>
        </span>
        <span className="quiet small">{t('personas.messages', { count: messages })}</span>
      </p>
      <p className="row-line">
        <span className="row-sender quiet small">{reason ? plainLine(reasonText(reason, language)) : ''}</span>
      </p>
      <p className="row-line small quiet">
        <span className="row-sender">
          {first === null || last === null ? t('messages.noDate') : `${dayOf(first)} – ${dayOf(last)}`}
        </span>
        <span className="chip" data-tone={standingTone[standing]}>
          {t(`standing.${standing}`)}
        </span>
      </p>
    </div>
  );
}
