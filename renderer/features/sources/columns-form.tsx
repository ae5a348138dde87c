import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type Columns, columnRoles, isMapping, readColumns, writeColumns } from '../../../shared/domain/columns.ts';
import type { SourceQuestion } from '../../../shared/domain/question.ts';
import { questionText } from '../../../shared/i18n/question-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useCall, useRefresh } from '../../rpc/use-call.ts';

/** Which column of a table holds what: what is proposed, for somebody to confirm or to put right. */
export function ColumnsForm({ sha256 }: { sha256: string }) {
  const { data } = useCall('source.questions', { sha256 });
  const question = data?.find(({ code }) => code === 'columns');
  const proposed = question ? readColumns(question.answer ?? question.options[0] ?? '') : null;
  if (!question || !proposed) return null;
  return <Mapping key={`${sha256} ${question.answer}`} question={question} proposed={proposed} />;
}

function Mapping({ question, proposed }: { question: SourceQuestion; proposed: Columns }) {
  const { t, language } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const [columns, setColumns] = useState(proposed);
  const { mutate, isPending } = useMutation({
    mutationFn: (value: string | null) => client.source.answer({ sha256: question.source, code: 'columns', value }),
    onSuccess: () => refresh(),
    onError: tellFailure,
  });
  const value = writeColumns(columns);
  const isOpen = question.answer === null;
  const fields = columns.headings.map((heading, index) => ({ heading, role: columns.roles[index], index }));
  return (
    <details className="columns-form" open={isOpen}>
      <summary>{isOpen ? questionText('columns', language) : t('columns.confirmed')}</summary>
      <p>
        <code>{plainLine(question.example)}</code>
      </p>
      <dl className="facts">
        {fields.map(({ heading, role, index }) => (
          <div key={index} className="columns-field">
            <dt>{plainLine(heading) || index + 1}</dt>
            <dd>
              <select
                className="field"
                aria-label={plainLine(heading) || String(index + 1)}
                value={role}
                onChange={({ target }) => {
                  const chosen = columnRoles.find((one) => one === target.value) ?? 'other';
                  setColumns({ ...columns, roles: columns.roles.map((one, at) => (at === index ? chosen : one)) });
                }}
              >
                {columnRoles.map((one) => (
                  <option key={one} value={one}>
                    {t(`columns.${one}`)}
                  </option>
                ))}
              </select>
            </dd>
          </div>
        ))}
      </dl>
      <p className="question-answer">
        <Button
          className="button"
          isDisabled={isPending || !isMapping(columns) || value === question.answer}
          onPress={() => mutate(value)}
        >
          {t('columns.confirm')}
        </Button>
        {!isOpen && (
          <Button className="text-button" isDisabled={isPending} onPress={() => mutate(null)}>
            {t('columns.takeBack')}
          </Button>
        )}
        {!isMapping(columns) && <span className="caution">{t('columns.incomplete')}</span>}
      </p>
    </details>
  );
}
