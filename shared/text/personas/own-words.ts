import { withoutQuotes } from '../near-duplicates/mask.ts';

/** Units of a text in which a persona is looked for. */
export const longestRead = 20_000;

/** Lines behind which a mail program puts the message that is answered. */
const answered =
  /^[ \t]{0,8}(?:-{2,20} ?(?:Original Message|Forwarded message|元のメッセージ|転送メッセージ|Original message)\b.{0,40}|_{20,80}|On .{1,200} wrote:|.{1,120}(?:さんは書きました|のメール)[::]?)[ \t]{0,8}$/m;

/**
 * What the writer wrote, the words of others as blanks, so that ranges in the text stay what they are: no lines with `>`,
 * nothing behind the line that says that an older message follows.
 */
export function ownWords(text: string): string {
  const cut = withoutQuotes(text.slice(0, longestRead));
  const at = answered.exec(cut)?.index ?? cut.length;
  // A forwarded message has no words of its own before it: it is no answer.
  return at > 0 && cut.slice(0, at).trim() !== '' ? cut.slice(0, at) : cut;
}
