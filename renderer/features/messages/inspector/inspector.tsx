import type { MessageView } from '../../../../shared/contract/results.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { useCall } from '../../../rpc/use-call.ts';
import { ClaimsSection } from '../../claims/claims-section.tsx';
import { CitedSection } from './cited-section.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { FoundSection } from './found-section.tsx';
import { MarksSection } from './marks-section.tsx';
import { TiesSection } from './ties-section.tsx';
import { TimesSection } from './times-section.tsx';

/** Where is it from, who says when, what was found, what is it tied to and why. */
export function Inspector({ id }: { id: string }) {
  const { t } = useWords();
  const { data: message } = useCall('message.show', { id }, { keep: true });
  return (
    <aside className="inspector" aria-label={t('inspector.label')}>
      {message && <InspectorSections message={message} />}
    </aside>
  );
}

function InspectorSections({ message }: { message: MessageView }) {
  const { id } = message;
  const { data: mentions } = useCall('message.mentions', { id });
  return (
    <>
      <EvidenceSection message={message} />
      <TimesSection moments={message.moments} />
      <CitedSection document={id} />
      <ClaimsSection document={id} />
      <FoundSection mentions={mentions ?? []} />
      <MarksSection document={id} />
      <TiesSection document={id} mentions={mentions ?? []} />
    </>
  );
}
