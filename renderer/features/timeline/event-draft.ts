import type { Input } from '../../../shared/contract/procedures.ts';
import type { Field } from '../../../shared/domain/anchor.ts';
import type { Event } from '../../../shared/domain/event.ts';

export interface DraftQuote {
  /** Of this draft alone; what is typed stays with its field when one above it goes. */
  key: number;
  document: string;
  quote: string;
  /** Null: wherever in the document the words are. */
  field: Field | null;
}

/** An event as it is being typed. */
export interface EventDraft {
  titleJa: string;
  titleEn: string;
  textJa: string;
  textEn: string;
  when: string;
  part: string;
  quotes: DraftQuote[];
}

const emptyDraft: EventDraft = {
  titleJa: '',
  titleEn: '',
  textJa: '',
  textEn: '',
  when: '',
  part: '',
  quotes: [],
};

/** A draft for an event of a document has a place for its words at once. */
export const newDraft = (document: string | null): EventDraft => ({
  ...emptyDraft,
  quotes: document === null ? [] : [{ key: 0, document, quote: '', field: null }],
});

const texts = (ja: string, en: string) => ({
  ...(ja.trim() !== '' && { ja: ja.trim() }),
  ...(en.trim() !== '' && { en: en.trim() }),
});

/** What is sent of a draft; a quote is sent to the letter, its spaces too. */
export const inputOf = (draft: EventDraft): Input<'event.add'> => ({
  title: texts(draft.titleJa, draft.titleEn),
  text: texts(draft.textJa, draft.textEn),
  when: draft.when.trim() || null,
  part: draft.part.trim() === '' ? null : Number(draft.part),
  quotes: draft.quotes
    .filter(({ quote }) => quote !== '')
    .map(({ document, quote, field }) => ({ document, quote, ...(field !== null && { field }) })),
});

/** An event that is there, to be changed. */
export const draftOf = ({ title, text, moments, part, citations }: Event): EventDraft => ({
  titleJa: title.ja ?? '',
  titleEn: title.en ?? '',
  textJa: text.ja ?? '',
  textEn: text.en ?? '',
  when: moments.find(({ by }) => by === 'reporter')?.raw ?? '',
  part: part === null ? '' : String(part),
  quotes: citations.map(({ document, exact, field }, key) => ({ key, document, quote: exact, field })),
});

export const isPart = (part: string): boolean => {
  const number = Number(part);
  return part.trim() === '' || (Number.isInteger(number) && number >= 1 && number <= 1000);
};

export const nextKey = (quotes: readonly DraftQuote[]): number => Math.max(-1, ...quotes.map(({ key }) => key)) + 1;

/** The words go into the first empty place of their document's. */
export const withQuote = (draft: EventDraft, quote: Omit<DraftQuote, 'key'>): EventDraft => {
  const isThere = draft.quotes.some((other) => other.document === quote.document && other.quote === quote.quote);
  if (isThere) return draft;
  const filled = draft.quotes.filter((other) => other.quote !== '' || other.document !== quote.document);
  return { ...draft, quotes: [...filled, { key: nextKey(draft.quotes), ...quote }] };
};
