import { memo } from 'react';
import type { ConversationRow } from '../../../../shared/contract/results.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { chatStateText, mediaText } from '../../../../shared/i18n/chat-texts.ts';
import { defangText } from '../../../../shared/text/identifiers/defang.ts';
import { longMoment } from '../../../app/i18n/moments.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { senderOf } from '../name-of.ts';
import { ChatFile } from './chat-file.tsx';

interface ChatLineProps {
  row: ConversationRow;
  /** The line above; undefined while it is on its way. */
  before: ConversationRow | undefined;
  isFirst: boolean;
}

/** Reactions and files of one line that are shown. */
const most = 20;

/** A line as a bubble: on the right what went out, and above it the day where one begins. */
export const ChatLine = memo(function ChatLine({ row, before, isFirst }: ChatLineProps) {
  const words = useWords();
  const { t, language } = words;
  const { detail, moment, text } = row;
  const day = dayOf(moment);
  const isNewDay = isFirst || (before !== undefined && dayOf(before.moment) !== day);
  const state = chatStateText(detail?.state ?? null, language);
  const media = (detail?.media ?? [])
    .filter(({ name }) => (name === null ? !isStandIn(text) : !row.files.some((file) => file.name === name)))
    .slice(0, most)
    .map((one, index) => ({ ...one, key: `${index} ${one.kind}` }));
  const reactions = (detail?.reactions ?? []).slice(0, most).map((one, index) => ({ ...one, key: `${index}` }));
  const files = row.files.slice(0, most).map((file, index) => ({ file, key: `${index} ${file.sha256}` }));
  const side = detail?.system ? 'system' : detail?.direction === 'out' ? 'out' : 'in';
  return (
    <div className="chat-line" data-side={side}>
      {isNewDay && <p className="chat-day">{day === null ? t('messages.noDate') : dayText(day, language)}</p>}
      <div className="chat-bubble">
        <p className="chat-head small">
          {detail?.system ? <span className="quiet">{t('chat.system')}</span> : <b>{senderOf(row, words)}</b>}
          <span className="quiet">{clockOf(moment)}</span>
          {state !== '' && <em className="caution">{state}</em>}
        </p>
        {text !== null && (
          <p className="serif chat-text">
            {defangText(text)}
            {row.isCut && '…'}
          </p>
        )}
        {media.map(({ key, kind, name: file }) => (
          <p key={key} className="small quiet">
            {mediaText(kind, language)}
            {file !== null && ` · ${plainLine(file)}`}
          </p>
        ))}
        {files.map(({ key, file }) => (
          <ChatFile key={key} file={file} />
        ))}
        {detail?.forwarded != null && (
          <p className="small quiet">{t('chat.forwarded', { from: plainLine(detail.forwarded) || '?' })}</p>
        )}
        {detail?.answers != null && <p className="small quiet">{t('chat.answers')}</p>}
        {reactions.length > 0 && (
          <p className="small">
            {reactions.map(({ key, by, what }) => (
              <span key={key} className="chip">
                {plainLine(what)} {plainLine(by)}
              </span>
            ))}
          </p>
        )}
      </div>
    </div>
  );
});

/** Whether the words are the export's own for what is no text: '[写真]', '☎ 1:23'. */
const isStandIn = (text: string | null): boolean =>
  text !== null && /^(?:\[[^\][]{1,40}\]|☎.{0,40})$/u.test(text.trim());

/** The day as it was written, in whatever zone that was. */
const dayOf = (moment: Moment | null): string | null => moment?.edtf?.slice(0, 10) ?? null;

const dayText = (day: string, language: 'ja' | 'en'): string =>
  longMoment({ by: 'chat-export', raw: day, edtf: day, zone: null, precision: 'day' }, language);

/** Hours and minutes with what was written behind them; the raw words where no time can be read. */
const clockOf = (moment: Moment | null): string =>
  moment === null
    ? ''
    : (moment.edtf
        ?.slice(11)
        .replace(/Z$/, ' UTC')
        .replace(/(?=[+-]\d\d:\d\d$)/, ' ') ?? plainLine(moment.raw));
