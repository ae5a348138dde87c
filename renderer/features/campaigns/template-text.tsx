import { useMemo } from 'react';
import type { CampaignPage, CampaignVariant } from '../../../shared/domain/campaign.ts';
import { slotText } from '../../../shared/i18n/labels.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { longest, missingTexts, piecesOf, templatePieces } from './pieces.ts';

/** What all have in common, with a mark where they differ; the words seen there are listed after it. */
export function TemplateText({ page: { text, template } }: { page: CampaignPage }) {
  const { language, t } = useWords();
  const pieces = useMemo(() => templatePieces(text, template), [text, template]);
  // A text that begins where a slot of no width stands has the same start.
  const keyOf = ({ start, slot }: (typeof pieces)[number]) => `${start} ${slot?.kind ?? ''}`;
  return (
    <>
      <div className="serif campaign-text">
        {pieces.map((piece) =>
          piece.slot ? (
            <span key={keyOf(piece)} className="slot" data-slot={piece.slot.kind}>
              ⟦{slotText(piece.slot.kind, language)}⟧
            </span>
          ) : (
            <span key={keyOf(piece)}>{piece.text}</span>
          ),
        )}
        {text.length > longest && <p className="quiet">{t('campaigns.cut')}</p>}
      </div>
      <dl className="slot-list small">
        {pieces.map((piece) =>
          piece.slot ? (
            <div key={keyOf(piece)}>
              <dt>
                <span className="slot" data-slot={piece.slot.kind}>
                  ⟦{slotText(piece.slot.kind, language)}⟧
                </span>
              </dt>
              <dd className="serif">{piece.slot.examples.map(plainLine).join(' / ') || t('campaigns.empty')}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}

/** One wording, with what differs from the template marked and what it lacks below. */
export function VariantText({ variant, leader }: { variant: CampaignVariant; leader: string }) {
  const { language, t } = useWords();
  const { pieces, isCut } = useMemo(() => piecesOf(variant.text, variant.differences), [variant]);
  const missing = useMemo(() => missingTexts(leader, variant), [leader, variant]);
  return (
    <>
      <div className="serif campaign-text">
        {pieces.map(({ start, text, slot }) =>
          slot === null ? (
            <span key={start}>{text}</span>
          ) : (
            <mark key={start} className="variant-mark" data-slot={slot} title={slotText(slot, language)}>
              {text}
            </mark>
          ),
        )}
        {isCut && <p className="quiet">{t('campaigns.cut')}</p>}
      </div>
      {missing.length > 0 && (
        <p className="small">
          <span className="quiet">{t('campaigns.lacks')}</span>{' '}
          {missing.map((words, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be lacking twice, and the list is fixed
            <del key={at} className="serif">
              {plainLine(words)}
            </del>
          ))}
        </p>
      )}
    </>
  );
}
