import type { Source } from '../../../shared/domain/source.ts';
import { formatText } from '../../../shared/i18n/format-names.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { shortHash } from '../../components/hash-text.tsx';
import { plainLine } from '../../components/plain-line.ts';

export function SourceRow({ source }: { source: Source }) {
  const { language, size } = useWords();
  const name = source.acquisitions[0]?.name ?? '';
  // The file's own name is what one knows it by; the folders are cut first.
  const file = name.slice(name.lastIndexOf('/') + 1);
  const folder = name.slice(0, name.length - file.length);
  return (
    <div className="source-row">
      <p className="row-line">
        <b className="row-sender">{plainLine(file) || shortHash(source.sha256)}</b>
        <span className="quiet">{size(source.size)}</span>
      </p>
      <p className="row-line">
        <span className="row-sender quiet small">
          <code>{shortHash(source.sha256)}</code> {plainLine(folder)}
        </span>
        <span className="chip">{formatText(source.format, language)}</span>
      </p>
    </div>
  );
}
