import { durationText } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { Chip } from '../../components/chip.tsx';

export function DisagreementText({ milliseconds }: { milliseconds: number }) {
  const words = useWords();
  return <Chip tone="shu">{words.t('inspect.differ', { time: durationText(words, milliseconds) })}</Chip>;
}
