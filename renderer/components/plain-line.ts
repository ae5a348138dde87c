import { plainValue } from '../../shared/i18n/plain-value.ts';

/** Somebody else's words on one line of ours: nothing in them turns the direction of writing or hides. */
export const plainLine = (text: string): string => plainValue(text, 300);
