import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { SourceQuestion } from '../../../shared/domain/question.ts';
import { answerText, questionText } from '../../../shared/i18n/question-texts.ts';
import { isComposing } from '../../app/commands/keys.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useCall, useRefresh } from '../../rpc/use-call.ts';

/** What an original leaves open, but for its columns, which have a form of their own: it can wait, and be taken back. */
export function QuestionsForm({ sha256 }: { sha256: string }) {
  const { data } = useCall('source.questions', { sha256 });
  const questions = (data ?? []).filter(({ code }) => code !== 'columns');
  return questions.map((question) => <OneQuestion key={`${sha256} ${question.code}`} question={question} />);
}

function OneQuestion({ question }: { question: SourceQuestion }) {
  const { t, language } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const { code, source, options, example, answer } = question;
  const { mutate, isPending } = useMutation({
    mutationFn: (value: string | null) => client.source.answer({ sha256: source, code, value }),
    onSuccess: () => refresh(),
    onError: tellFailure,
  });
  return (
    <section className="question" aria-label={questionText(code, language)}>
      <p className={answer === null ? 'caution' : 'quiet'}>{questionText(code, language)}</p>
      {example !== '' && (
        <p>
          <code>{plainLine(example)}</code>
        </p>
      )}
      {answer !== null ? (
        <p className="question-answer">
          <span>{t('questions.answered', { answer: answerText(code, answer, language) })}</span>
          <Button className="text-button" isDisabled={isPending} onPress={() => mutate(null)}>
            {t('questions.takeBack')}
          </Button>
        </p>
      ) : options.length > 0 ? (
        <p className="question-answer">
          {options.map((option) => (
            <Button key={option} className="button" isDisabled={isPending} onPress={() => mutate(option)}>
              {answerText(code, option, language)}
            </Button>
          ))}
        </p>
      ) : (
        <FreeAnswer isPending={isPending} onAnswer={mutate} />
      )}
    </section>
  );
}

function FreeAnswer({ isPending, onAnswer }: { isPending: boolean; onAnswer: (value: string) => void }) {
  const { t } = useWords();
  const [value, setValue] = useState('');
  const give = () => {
    if (value.trim() !== '' && !isPending) onAnswer(value.trim());
  };
  return (
    <div className="question-answer">
      <TextField value={value} onChange={setValue} maxLength={200}>
        <Label>{t('questions.answer')}</Label>
        <Input
          className="field"
          autoComplete="off"
          onKeyDown={(event) => {
            // Enter that ends a word of an input method is no answer.
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) give();
          }}
        />
      </TextField>
      <Button className="button" isDisabled={isPending || value.trim() === ''} onPress={give}>
        {t('questions.give')}
      </Button>
    </div>
  );
}
