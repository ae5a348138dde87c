import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import type { HopView, MessageView } from '../../../../shared/contract/results.ts';
import type { Boundary } from '../../../../shared/domain/boundary.ts';
import { boundaryFor, domainOf, mailboxesOf } from '../../../../shared/text/mail/trust.ts';
import { durationText, longMoment } from '../../../app/i18n/moments.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { tellFailure } from '../../../app/notices/tell-failure.ts';
import { Failure } from '../../../components/failure.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useConnection } from '../../../rpc/connection-context.tsx';
import { useCall, useRefresh } from '../../../rpc/use-call.ts';
import { ladderOf, type Rung } from './ladder.ts';

/** Recipients whose mailboxes are offered. */
const mailboxesAtMost = 4;

/** The way that the mail says it came, as a ladder; the boundary is where trust ends, decided for a mailbox. */
export function HopsTab({ message }: { message: MessageView }) {
  const { t } = useWords();
  const { data: hops, error } = useCall('message.hops', { id: message.id });
  const { data: boundaries } = useCall('boundary.list', {});
  if (error) return <Failure error={error} />;
  if (!hops || !boundaries) return <p className="quiet">{t('list.loading')}</p>;
  if (hops.length === 0) return <p className="quiet">{t('hops.none')}</p>;
  return <Ladder key={message.id} message={message} hops={hops} boundaries={boundaries} />;
}

interface LadderProps {
  message: MessageView;
  hops: HopView[];
  boundaries: Boundary[];
}

function Ladder({ message, hops, boundaries }: LadderProps) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const mailboxes = mailboxesOf(hops, [...message.to, ...message.cc]);
  const offered = mailboxes.slice(0, mailboxesAtMost);
  const domains = [...new Set(offered.map(domainOf))];
  const boundary = boundaryFor(mailboxes, boundaries);
  const [chosen, choose] = useState<string | null>(null);
  const mailbox = chosen ?? boundary?.mailbox ?? domains[0] ?? null;
  const { mutate, isPending } = useMutation({
    mutationFn: (server: string | null) => client.boundary.set({ mailbox: mailbox ?? '', server }),
    onSuccess: () => refresh(),
    onError: tellFailure,
  });
  const last = hops.findLastIndex(({ trust }) => trust === 'observed');
  const isElsewhere = boundary !== null && hops.every(({ trust }) => trust === null);
  const isTied = boundary !== null && boundary.mailbox === mailbox;
  return (
    <>
      <p className="quiet small">{t('hops.help')}</p>
      {mailbox !== null && (
        <RadioGroup className="export-radios across hops-mailbox" value={mailbox} onChange={choose}>
          <Label>{t('hops.mailbox')}</Label>
          {[...domains, ...offered].map((name) => (
            <Radio key={name} value={name} className="radio export-radio">
              <span className="radio-dot" />
              {name.includes('@') ? plainLine(name) : t('hops.domain', { domain: plainLine(name) })}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {boundary && (
        <p className="small actions">
          <span>
            {t('hops.decided', { mailbox: plainLine(boundary.mailbox), server: plainLine(boundary.server) })}{' '}
            {isElsewhere && t('hops.elsewhere')}
          </span>
          {isTied && (
            <Button className="text-button small" isDisabled={isPending} onPress={() => mutate(null)}>
              {t('hops.untrust')}
            </Button>
          )}
        </p>
      )}
      <ol className="ladder">
        {ladderOf(hops).map((rung) => (
          <OneRung
            key={rung.index}
            rung={rung}
            isLastTrusted={rung.index === last}
            onTrust={mailbox === null || isPending ? null : mutate}
          />
        ))}
      </ol>
    </>
  );
}

interface RungProps {
  rung: Rung;
  isLastTrusted: boolean;
  /** Null where there is no mailbox to decide for. */
  onTrust: ((server: string) => void) | null;
}

function OneRung({ rung: { hop, since }, isLastTrusted, onTrust }: RungProps) {
  const words = useWords();
  const { language, t } = words;
  const { by, trust } = hop;
  const from = [hop.fromHost, hop.fromIp && `[${hop.fromIp}]`].filter(Boolean).join(' ');
  return (
    <li className="rung" data-trusted={trust === 'observed'}>
      <p>
        <b>{by ? plainLine(by) : '—'}</b> <span className="quiet">←</span> {plainLine(from) || '—'}
        {trust !== null && (
          <span className="chip" data-tone={trust === 'observed' ? 'matsu' : 'plain'}>
            {t(`hops.${trust}`)}
          </span>
        )}
      </p>
      {hop.helo && <p className="quiet small">{t('hops.helo', { name: plainLine(hop.helo) })}</p>}
      <p className="small">
        {hop.moment.edtf === null ? (
          <span className="caution">{plainLine(hop.moment.raw) || t('hops.noTime')}</span>
        ) : (
          longMoment(hop.moment, language)
        )}{' '}
        {since !== null && since >= 0 && (
          <span className="quiet">{t('hops.later', { time: durationText(words, since) })}</span>
        )}
        {since !== null && since < 0 && (
          <span className="attention">{t('hops.earlier', { time: durationText(words, since) })}</span>
        )}
      </p>
      {by && !isLastTrusted && onTrust && (
        <Button className="text-button small" onPress={() => onTrust(by)}>
          {t('hops.trust')}
          <span className="hidden-text">: {plainLine(by)}</span>
        </Button>
      )}
      <details className="small">
        <summary className="quiet">{t('hops.written')}</summary>
        <pre className="wrapped">{hop.raw}</pre>
      </details>
      {isLastTrusted && <p className="boundary attention small">{t('hops.boundary')}</p>}
    </li>
  );
}
