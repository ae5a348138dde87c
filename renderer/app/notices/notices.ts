import { type AppError, isAppError } from '../../../shared/errors.ts';
import { createStore } from '../store.ts';

/** What the user is told beside what is on the screen. */
export interface Notice {
  id: number;
  tone: 'plain' | 'error';
  /** An error is put into words when it is shown, in the language of that moment. */
  text: { ja: string; en: string } | AppError;
  action?: { label: { ja: string; en: string }; run(): void };
}

/** Milliseconds that a plain notice stays; an error stays until it is closed. */
const stay = 8000;
/** Notices on the screen at once; older plain ones make room. */
const most = 5;

export const noticeStore = createStore<readonly Notice[]>([]);
let last = 0;

export function closeNotice(id: number): void {
  noticeStore.set(noticeStore.get().filter((notice) => notice.id !== id));
}

export function tell(text: Notice['text'], action?: Notice['action']): void {
  last += 1;
  const id = last;
  const isError = text instanceof Error;
  noticeStore.set(
    [
      ...noticeStore.get(),
      { id, tone: isError ? ('error' as const) : ('plain' as const), text, ...(action && { action }) },
    ].slice(-most),
  );
  if (!isError) setTimeout(closeNotice, stay, id);
}

/** An expected error in words; anything else is a fault of ours and said as such. A cancelled job is no error. */
export function tellError(error: unknown, unexpected: (error: unknown) => AppError): void {
  if (isAppError(error, 'job/cancelled')) return;
  tell(isAppError(error) ? error : unexpected(error));
}
