import type { Weakness } from '../../../shared/domain/document.ts';
import { weaknessLine } from '../../../shared/i18n/weakness-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';

/** Why a document is weaker evidence than it looks, before anything of it is read. */
export function WeaknessNote({ weaknesses }: { weaknesses: Weakness[] }) {
  const { language } = useWords();
  const line = weaknessLine(weaknesses, language);
  return line === '' ? null : <p className="weakness small caution">{line}</p>;
}
