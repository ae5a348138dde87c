import { useQueries } from '@tanstack/react-query';
import { graphFormats } from '../../../shared/contract/formats.ts';
import type { CaseInfo, ExportPreview } from '../../../shared/contract/results.ts';
import { isAppError } from '../../../shared/errors.ts';
import { errorText } from '../../../shared/i18n/catalogue.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { HashText } from '../../components/hash-text.tsx';
import { useConnection } from '../../rpc/connection-context.tsx';
import { callKey } from '../../rpc/use-call.ts';
import { extensionOf, fileNameWith, shownTimelineFormats } from './export-choice.ts';
import { PlacedPictures } from './placed-pictures.tsx';

/** What a bundle will hold, by the names that it will have there, each export with its size. */
export function BundlePanel({ info, language }: { info: CaseInfo; language: Language }) {
  const { size, t } = useWords();
  const { counts, log } = info;
  return (
    <>
      <p>{t('exports.bundleIntro')}</p>
      <ul className="bundle-list">
        <li>{t('exports.bundle.originals', { count: counts.sources, size: size(counts.bytes) })}</li>
        <li>{t('exports.bundle.timeline', { count: counts.events })}</li>
        <li>{t('exports.bundle.graph', { entities: counts.entities, links: counts.links })}</li>
        <li>{t('exports.bundle.viewer')}</li>
        <li>
          {t('exports.bundle.log', { count: log.entries, head: '' })} <HashText hash={log.head} />
        </li>
        <li>{t('exports.bundle.guide')}</li>
      </ul>
      <p className="caution">{t('exports.bundle.warn')}</p>
      <PlacedPictures />
      {counts.unread > 0 && <p className="attention">{t('exports.bundle.unread', { count: counts.unread })}</p>}
      <h3>{t('exports.bundle.files')}</h3>
      <ExportTable language={language} />
    </>
  );
}

interface Part {
  name: string;
  data: ExportPreview | undefined;
  error: Error | null;
}

const partOf = (name: string, answer: { data: ExportPreview | undefined; error: Error | null } | undefined): Part => ({
  name: `data/exports/${name}`,
  data: answer?.data,
  error: answer?.error ?? null,
});

function ExportTable({ language }: { language: Language }) {
  const { t } = useWords();
  const { client } = useConnection();
  const timelines = useQueries({
    queries: shownTimelineFormats.map((format) => ({
      queryKey: callKey('timeline.preview', { format, language, part: null }),
      queryFn: () => client.timeline.preview({ format, language, part: null }),
    })),
  });
  const graphs = useQueries({
    queries: graphFormats.map((format) => ({
      queryKey: callKey('graph.preview', { format, language }),
      queryFn: () => client.graph.preview({ format, language }),
    })),
  });
  const parts: Part[] = [
    ...shownTimelineFormats.map((format, at) => partOf(`timeline-${format}.${extensionOf(format)}`, timelines[at])),
    ...graphFormats.map((format, at) => partOf(`graph-${format}.${extensionOf(format)}`, graphs[at])),
  ];
  return (
    <table className="export-table">
      <thead>
        <tr>
          <th>{t('exports.where')}</th>
          <th className="numbers">{t('exports.bundle.fileSize')}</th>
          <th className="numbers">{t('exports.bundle.fileLeft')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <ExportLines key={part.name} part={part} />
        ))}
      </tbody>
    </table>
  );
}

/** A line for each file of one format. */
function ExportLines({ part: { name, data, error } }: { part: Part }) {
  const { language, number, size, t } = useWords();
  if (!data) {
    return (
      <tr>
        <td className="mono">{name}</td>
        <td className="numbers">{error ? <span className="caution">{t('exports.bundle.omitted')}</span> : '…'}</td>
        <td className="numbers small quiet">{isAppError(error) && errorText(error.code, error.details, language)}</td>
      </tr>
    );
  }
  return data.files.map(({ suffix, bytes }, at) => (
    <tr key={suffix}>
      <td className="mono">{fileNameWith(name, suffix)}</td>
      <td className="numbers">{size(bytes)}</td>
      <td className="numbers">{at === 0 && number(data.left.length)}</td>
    </tr>
  ));
}
