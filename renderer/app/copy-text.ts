import { both } from './i18n/both.ts';
import { tell } from './notices/notices.ts';

/** Copies and says what; the clipboard can be refused by the browser. */
export async function copyText(text: string, what = text): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(both('notice.copied', { what: what.length > 80 ? `${what.slice(0, 79)}…` : what }));
  } catch {
    tell(both('notice.copyFailed'));
  }
}
