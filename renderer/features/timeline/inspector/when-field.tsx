import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { edtfProblem } from '../time/edtf-problem.ts';
import { edtfWords } from '../time/edtf-words.ts';
import { suggestEdtf } from '../time/suggest-edtf.ts';

interface WhenFieldProps {
  value: string;
  /** No document will give a time. */
  isNote: boolean;
  onChange(when: string): void;
}

/** A time as EDTF: with every stroke it says in words what is meant, or what is wrong, and offers what was probably meant. */
export function WhenField({ value, isNote, onChange }: WhenFieldProps) {
  const words = useWords();
  const { t } = words;
  const typed = value.trim();
  const problem = typed === '' ? null : edtfProblem(typed);
  const suggestion = problem === null ? null : suggestEdtf(typed);
  const meaning = typed === '' ? t(isNote ? 'when.noneOfNote' : 'when.none') : edtfWords(typed, words);
  return (
    <div className="when-field">
      <TextField value={value} onChange={onChange} maxLength={200} isInvalid={problem !== null}>
        <Label>{t('event.when')}</Label>
        <Input className="field mono" spellCheck="false" data-field="when" />
        <Text slot="description" className="small">
          <span aria-live="polite" className={problem === null ? 'quiet' : 'attention'}>
            {problem === null ? meaning : t(`when.bad.${problem}`)}
          </span>
        </Text>
      </TextField>
      {suggestion !== null && (
        <Button className="button" onPress={() => onChange(suggestion)}>
          {t('when.use', { edtf: suggestion })}
        </Button>
      )}
    </div>
  );
}
