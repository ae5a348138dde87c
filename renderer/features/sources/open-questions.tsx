import { Link } from 'react-aria-components';
import type { SourceQuestion } from '../../../shared/domain/question.ts';
import { questionText } from '../../../shared/i18n/question-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';

/** Questions shown at once. */
const most = 100;

/** An original is named once, whatever it leaves open. */
function bySource(questions: readonly SourceQuestion[]): Map<string, SourceQuestion[]> {
  const sources = new Map<string, SourceQuestion[]>();
  for (const question of questions) sources.set(question.source, [...(sources.get(question.source) ?? []), question]);
  return sources;
}

/** What imports left open, over all originals. Nothing waits for an answer but what cannot be known without it. */
export function OpenQuestions() {
  const { t, language, number } = useWords();
  const { data } = useCall('source.questions', {});
  const open = (data ?? []).filter(({ answer }) => answer === null);
  if (open.length === 0) return null;
  return (
    <section className="open-questions">
      <h3>
        {t('questions.open')} {number(open.length)}
      </h3>
      <ul>
        {[...bySource(open.slice(0, most))].map(([source, questions]) => (
          <li key={source}>
            <Link
              className="text-link"
              href={formatRoute({ case: currentRoute().case, view: 'sources', id: source, filter: {} })}
            >
              {plainLine(questions[0]?.name ?? '')}
            </Link>
            {questions.map(({ code }) => (
              <p key={code} className="quiet small">
                {questionText(code, language)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
