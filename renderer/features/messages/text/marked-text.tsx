import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Link } from 'react-aria-components';
import type { Field } from '../../../../shared/domain/anchor.ts';
import { defang } from '../../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { formatRoute } from '../../../app/routes.ts';
import { currentRoute } from '../../../app/use-route.ts';
import { lookOf } from '../../../components/kind-mark.tsx';
import { type Segment, segmentsOf, type TextMark } from './segments.ts';
import { selectedRange } from './selected-range.ts';
import { SelectionBar } from './selection-bar.tsx';
import { selectionStore } from './selection-store.ts';
import type { MarkKind } from './text-marks.ts';

/** UTF-16 units that are laid out at once; a text of megabytes would hold the page up. */
const step = 60_000;

interface MarkedTextProps {
  document: string;
  field: Field;
  text: string;
  marks: readonly TextMark<MarkKind>[];
}

/** Somebody else's words: in serif, line breaks as they are, addresses defanged, marks that lead on. */
export function MarkedText({ document: id, field, text, marks }: MarkedTextProps) {
  const { number, t } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [length, setLength] = useState(step);
  const shown = text.length > length ? text.slice(0, length).replace(/[\ud800-\udbff]$/, '') : text;
  const segments = useMemo(() => segmentsOf(shown.length, marks), [shown, marks]);

  useEffect(() => {
    const follow = () => {
      const selection = window.getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const found = range && container.current ? selectedRange(container.current, range) : null;
      const quote = found ? text.slice(found.start, found.end) : '';
      if (!range || quote.trim() === '') {
        selectionStore.set(null);
        return;
      }
      const { left, bottom } = range.getBoundingClientRect();
      selectionStore.set({ document: id, field, quote, start: found?.start ?? 0, x: left, y: bottom });
    };
    window.document.addEventListener('selectionchange', follow);
    return () => {
      window.document.removeEventListener('selectionchange', follow);
      selectionStore.set(null);
    };
  }, [id, field, text]);

  return (
    <>
      <div className="marked-text serif" ref={container} dir="auto">
        {segments.map((segment) => (
          <Piece key={segment.start} segment={segment} text={shown.slice(segment.start, segment.end)} />
        ))}
      </div>
      {shown.length < text.length && (
        <p className="actions quiet">
          {t('reader.cut', { shown: number(shown.length), total: number(text.length) })}
          <Button className="button" onPress={() => setLength(length + step)}>
            {t('action.more')}
          </Button>
        </p>
      )}
      <SelectionBar />
    </>
  );
}

const hasAddress = new Set(['url', 'domain']);

function Piece({ segment: { start, end, marks }, text }: { segment: Segment<MarkKind>; text: string }) {
  const { t } = useWords();
  const mentions = marks.flatMap((mark) => (mark.kind === 'mention' ? [mark.mention] : []));
  // What the reporter marked comes before what was found around it.
  const mention = mentions.find(({ mark }) => mark !== null) ?? mentions[0];
  const citations = marks.filter((mark) => mark.kind === 'citation');
  // A part of an address would be defanged otherwise than the whole: it stays as it is, and cannot be followed anyway.
  const isWhole = mention !== undefined && end - start === mention.range.end - mention.range.start;
  const shown = isWhole && hasAddress.has(mention.type) ? defang(text) : text;
  const place = { 'data-start': start, 'data-end': end, ...(shown !== text && { 'data-changed': '' }) };
  const isMatch = marks.some((mark) => mark.kind === 'match');
  // A citation is counted once, after its last words.
  const ended = citations.filter((mark) => mark.end === end).length;
  const quoted = marks.find((mark) => mark.kind === 'quoted');
  const cited = {
    ...(quoted && { 'data-quoted': quoted.start === start ? t(`reader.${quoted.quoted}`) : '' }),
    ...(citations.length > 0 && { 'data-cited': ended > 0 ? `${t('reader.cited')} ${ended}` : '' }),
    ...(isMatch && { 'data-found': '' }),
  };
  if (!mention) {
    return (
      <span {...place} {...cited}>
        {text}
      </span>
    );
  }
  const look = { className: 'mention', 'data-tone': lookOf(mention.type).tone, title: t(`identifier.${mention.type}`) };
  if (mention.entity === null) {
    return (
      <span {...place} {...cited} {...look}>
        {shown}
      </span>
    );
  }
  const href = formatRoute({ case: currentRoute().case, view: 'entities', id: mention.entity, filter: {} });
  return (
    <Link {...place} {...cited} {...look} href={href}>
      {shown}
    </Link>
  );
}
