import type { MessageTexts } from '../../store/campaigns.ts';

/** The text of a message that a reader sees: the HTML's, where the plain part is a fraction of it ("your program shows no HTML"). */
export function bodyOf({ text, htmlText }: Omit<MessageTexts, 'id'>): { field: 'text' | 'html'; text: string } {
  const [plain, html] = [text ?? '', htmlText ?? ''];
  return plain.trim().length * 4 >= html.length ? { field: 'text', text: plain } : { field: 'html', text: html };
}
