import type { Event } from '../../../shared/domain/event.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { Failure } from '../../components/failure.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { type ExportChoice, fileName, fileNameWith } from './export-choice.ts';
import { FileText } from './file-text.tsx';
import { LeftList } from './left-list.tsx';

interface PreviewPanelProps {
  caseName: string;
  choice: Extract<ExportChoice, { what: 'timeline' | 'graph' }>;
  events: readonly Event[];
}

/** To the letter what will be written, how much, and what will not be in it. */
export function PreviewPanel({ caseName, choice, events }: PreviewPanelProps) {
  const { size, t } = useWords();
  const { what, format, language } = choice;
  const timeline = useCall(
    'timeline.preview',
    what === 'timeline' ? { format: choice.format, language, part: choice.part } : null,
  );
  const graph = useCall('graph.preview', what === 'graph' ? { format: choice.format, language } : null);
  const { data, error, refetch } = what === 'timeline' ? timeline : graph;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <p className="quiet export-waiting" role="status">
        {t('list.loading')}
      </p>
    );
  }
  const name = fileName(caseName, choice);
  return (
    <>
      <LeftList left={data.left} events={events} />
      {data.files.map(({ suffix, text, bytes, cut }) => (
        <section key={suffix} className="export-file" aria-label={fileNameWith(name, suffix)}>
          <h3>{t('exports.file', { name: fileNameWith(name, suffix), size: size(bytes) })}</h3>
          <FileText text={text} language={language} isHtml={format === 'html'} />
          {cut && <p className="small caution">{t('exports.cut', { size: size(bytes) })}</p>}
        </section>
      ))}
    </>
  );
}
