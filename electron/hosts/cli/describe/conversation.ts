import type { ConversationRow } from '../../../../shared/contract/results.ts';
import { chatStateText, mediaText } from '../../../../shared/i18n/chat-texts.ts';
import { addressText } from '../../../../shared/text/mail/address-text.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import { listedMoment } from './moment.ts';
import { cutLine, shortId, type Telling } from './telling.ts';

/** A line of a conversation: whether it is the one asked for, id, time, who, and what they wrote. */
export function describeLine(row: ConversationRow & { isAsked: boolean }, { language, columns }: Telling): string {
  const { id, moment, from, detail, files, text, isAsked } = row;
  const when = moment ? listedMoment(moment, language) : say('undated', language);
  const who = from[0] ? `${cutLine(addressText(from[0]), 40)}: ` : '';
  const notes = [
    chatStateText(detail?.state ?? null, language),
    ...(detail?.media ?? []).map(({ kind }) => mediaText(kind, language)),
    ...files.map(({ name, sha256 }) => `${terminalName(name ?? '-')} ${sha256 === null ? '-' : shortId(sha256)}`),
    ...(detail?.reactions ?? []).slice(0, 20).map(({ by, what }) => terminalLine(`${what} ${by}`.trim())),
  ].filter((note) => note !== '');
  const said = text === null ? '' : cutLine(text, columns * 2);
  const head = `${isAsked ? '*' : ' '} ${shortId(id)}  ${when}  ${who}${said}`;
  return notes.length === 0 ? head : `${head}  [${notes.join(' · ')}]`;
}
