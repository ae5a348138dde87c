import type { MessageView } from '../../../shared/contract/results.ts';
import type { Address } from '../../../shared/domain/message.ts';
import { eraMoment, longMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { Chip } from '../../components/chip.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { breaksRfc } from './breaks-rfc.ts';
import { DecodingMenu } from './decoding-menu.tsx';
import { DecodingText } from './decoding-text.tsx';
import { disagreement } from './disagreement.ts';
import { DisagreementText } from './disagreement-text.tsx';

/** Who, to whom, when by whose word, and how the bytes were read. */
export function ReaderHead({ message }: { message: MessageView }) {
  const words = useWords();
  const { t, language } = words;
  const moment = message.moments.find(({ edtf }) => edtf !== null);
  const differ = disagreement(message.moments);
  const isOwner = message.detail?.type === 'message' && message.detail.direction === 'out';
  const nobody = <span className="quiet">{t(isOwner ? 'chat.owner' : 'messages.noSender')}</span>;
  return (
    <dl className="reader-head">
      {message.type === 'message' && (
        <>
          <dt>{t('reader.from')}</dt>
          <dd>{message.from.length > 0 ? <Addresses list={message.from} /> : nobody}</dd>
          {(message.to.length > 0 || message.channel === 'email') && (
            <>
              <dt>{t('reader.to')}</dt>
              <dd>
                <Addresses list={message.to} />
              </dd>
            </>
          )}
        </>
      )}
      {message.cc.length > 0 && (
        <>
          <dt>{t('reader.cc')}</dt>
          <dd>
            <Addresses list={message.cc} />
          </dd>
        </>
      )}
      <dt>{t('reader.date')}</dt>
      <dd>
        {moment ? (
          <>
            <b>{longMoment(moment, language)}</b>{' '}
            <span className="quiet">
              {language === 'ja' && `${eraMoment(moment)}・`}
              {t(`claim.${moment.by}`)}
            </span>
          </>
        ) : (
          <span className="caution">{t('messages.noDate')}</span>
        )}
        {differ !== null && <DisagreementText milliseconds={differ} />}
      </dd>
      {(message.channel === 'email' || message.decoding !== null) && (
        <>
          <dt>{t('reader.decoding')}</dt>
          <dd>
            {/* Of anything but a mail the whole original is read again, by an answer to its question. */}
            {message.channel === 'email' ? (
              <DecodingMenu message={message} />
            ) : (
              <DecodingText decoding={message.decoding} />
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Addresses shown at once; a mail to a thousand people stays readable. */
const most = 12;

function Addresses({ list }: { list: Address[] }) {
  const { t } = useWords();
  const shown = list.slice(0, most).map((entry, index) => ({ ...entry, key: `${index} ${entry.address}` }));
  return (
    <ul className="addresses">
      {shown.map(({ key, name, address }) => (
        <li key={key}>
          {name !== '' && <span>{plainLine(name)} </span>}
          {address !== '' && name !== '' && <span className="quiet">&lt;{plainLine(address)}&gt;</span>}
          {name === '' && <span>{plainLine(address)}</span>}
          {breaksRfc(address) && <Chip tone="yamabuki">{t('reader.carrierAddress')}</Chip>}
        </li>
      ))}
      {list.length > most && <li className="quiet">+{list.length - most}</li>}
    </ul>
  );
}
