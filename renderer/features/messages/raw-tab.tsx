import { useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { bytesOfBase64 } from '../../components/bytes.ts';
import { Failure } from '../../components/failure.tsx';
import { HexView } from '../../components/hex-view.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { splitHeader } from './split-header.ts';

/** Bytes that are shown at once. */
const step = 65_536;

/** A document's own bytes as text or in hexadecimal; of a mail the header line by line, then the rest. */
export function RawTab({ id, isMail }: { id: string; isMail: boolean }) {
  const { number, t } = useWords();
  const [offset, setOffset] = useState(0);
  const [view, setView] = useState<'text' | 'hex'>('text');
  const { data, error } = useCall('message.raw', { id, offset, length: step }, { keep: true });
  if (error) return <Failure error={error} />;
  if (!data) return <p className="quiet">{t('list.loading')}</p>;
  const bytes = bytesOfBase64(data.base64);
  const end = data.offset + bytes.length;
  return (
    <div className="raw-tab">
      <div className="actions">
        <ToggleButtonGroup
          className="segmented"
          aria-label={t('raw.view')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view]}
          onSelectionChange={(keys) => setView(keys.has('hex') ? 'hex' : 'text')}
        >
          <ToggleButton id="text">{t('raw.text')}</ToggleButton>
          <ToggleButton id="hex">{t('raw.hex')}</ToggleButton>
        </ToggleButtonGroup>
        <span className="quiet small">
          {t('hex.range', { from: number(data.offset), to: number(end), size: number(data.size) })}
        </span>
        <Button className="button" isDisabled={offset === 0} onPress={() => setOffset(Math.max(0, offset - step))}>
          {t('hex.before')}
        </Button>
        <Button className="button" isDisabled={end >= data.size} onPress={() => setOffset(end)}>
          {t('hex.after')}
        </Button>
      </div>
      {view === 'hex' ? (
        <HexView bytes={bytes} offset={data.offset} />
      ) : (
        <>
          {isMail && <p className="quiet small">{t('raw.help')}</p>}
          <RawText bytes={bytes} hasHeader={isMail && data.offset === 0} />
        </>
      )}
    </div>
  );
}

/** Bytes that are no UTF-8 show as U+FFFD here; the hexadecimal view has them as they are. */
function RawText({ bytes, hasHeader }: { bytes: Uint8Array; hasHeader: boolean }) {
  const { fields, rest } = splitHeader(visible(new TextDecoder().decode(bytes)), hasHeader);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reached with the keys
    <pre className="raw-text" tabIndex={0}>
      {fields.map(({ at, name, value }) => (
        <span key={at}>
          <b>{name}</b>
          {value}
        </span>
      ))}
      {rest}
    </pre>
  );
}

/** Controls and marks of direction as signs: raw bytes must not rearrange themselves on the screen. */
const visible = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '␦');
