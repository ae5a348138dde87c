import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { bytesOfBase64 } from '../../components/bytes.ts';
import { Failure } from '../../components/failure.tsx';
import { HexView } from '../../components/hex-view.tsx';
import { useCall } from '../../rpc/use-call.ts';

/** Bytes that are shown at once. */
const step = 4096;

/** The original from `offset` on, the range of `length` marked. */
export function SourceBytes({ sha256, offset: wanted, length }: { sha256: string; offset: number; length: number }) {
  const { number, t } = useWords();
  const [offset, setOffset] = useState(wanted - (wanted % 16));
  const { data, error } = useCall('source.raw', { sha256, offset, length: step }, { keep: true });
  if (error) return <Failure error={error} />;
  if (!data) return <p className="quiet">{t('list.loading')}</p>;
  const bytes = bytesOfBase64(data.base64);
  const end = data.offset + bytes.length;
  return (
    <>
      <div className="actions">
        <Button className="button" isDisabled={offset === 0} onPress={() => setOffset(Math.max(0, offset - step))}>
          {t('hex.before')}
        </Button>
        <Button className="button" isDisabled={end >= data.size} onPress={() => setOffset(end)}>
          {t('hex.after')}
        </Button>
        <span className="quiet small">
          {t('hex.range', { from: number(data.offset), to: number(end), size: number(data.size) })}
        </span>
      </div>
      <HexView
        bytes={bytes}
        offset={data.offset}
        {...(length > 0 && { mark: { start: wanted, end: wanted + length } })}
      />
    </>
  );
}
