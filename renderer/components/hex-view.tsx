import { useWords } from '../app/i18n/words-context.tsx';
import { hexLines, offsetText } from './bytes.ts';

/** Bytes with their offsets in the original; `mark` is a range that something else speaks of. */
export function HexView({
  bytes,
  offset,
  mark,
}: {
  bytes: Uint8Array;
  offset: number;
  mark?: { start: number; end: number };
}) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reached with the keys
    <section className="hex" aria-label={t('hex.label')} tabIndex={0}>
      {hexLines(bytes, offset).map((line) => (
        <div
          key={line.offset}
          className="hex-line"
          data-marked={mark !== undefined && line.offset < mark.end && line.offset + 16 > mark.start}
        >
          <span className="hex-offset">{offsetText(line.offset)}</span>
          <span className="hex-bytes">{line.hex}</span>
          <span className="hex-text">{line.text}</span>
        </div>
      ))}
    </section>
  );
}
