import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button, Heading, Input, Label, TextField } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { showOverlay } from '../../app/overlay.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useConnection } from '../../rpc/connection-context.tsx';

const most = 100;

/** Makes addresses; nothing is kept of them until one is recorded. */
export function MakeForm() {
  const { t } = useWords();
  const { client } = useConnection();
  const [domain, setDomain] = useState('');
  const [count, setCount] = useState('1');
  const number = Number(count);
  const isValid = domain.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= most;
  const { mutate, data, isPending } = useMutation({
    mutationFn: () => client.decoy.make({ domain: domain.trim(), count: number }),
    onError: tellFailure,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isValid && !isPending) mutate();
  };
  return (
    <form className="event-form" onSubmit={onSubmit}>
      <Heading slot="title">{t('make.title')}</Heading>
      <p className="quiet">{t('make.text')}</p>
      <TextField value={domain} onChange={setDomain} maxLength={253} autoFocus>
        <Label>{t('make.domain')}</Label>
        <Input className="field" spellCheck="false" autoComplete="off" placeholder="example.jp" />
      </TextField>
      <TextField value={count} onChange={setCount} maxLength={3}>
        <Label>{t('make.count')}</Label>
        <Input className="field" inputMode="numeric" autoComplete="off" />
      </TextField>
      {data && (
        <>
          <p className="small quiet">{t('make.made', { bits: data.bits })}</p>
          <ul className="made-addresses">
            {data.addresses.map((address) => (
              <li key={address}>
                <code>{address}</code> <CopyButton text={address} what={address} />
                <Button className="button small" onPress={() => showOverlay({ kind: 'decoy', decoy: null, address })}>
                  {t('make.plant')}
                  <span className="hidden-text">: {address}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="actions end">
        <Button className="button" slot="close">
          {t('action.close')}
        </Button>
        <Button className="button strong" type="submit" isDisabled={!isValid || isPending}>
          {t('make.make')}
        </Button>
      </div>
    </form>
  );
}
