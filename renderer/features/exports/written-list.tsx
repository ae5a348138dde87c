import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import type { Event } from '../../../shared/domain/event.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { attempt } from '../../app/notices/tell-failure.ts';
import { HashText } from '../../components/hash-text.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { LeftList } from './left-list.tsx';
import { writtenStore } from './written-store.ts';

/** What was written from this page: each file with its hash, and the way to it. */
export function WrittenList({ caseToken, events }: { caseToken: string; events: readonly Event[] }) {
  const { size, t } = useWords();
  const { host } = useConnection();
  const written = useSyncExternalStore(writtenStore.subscribe, writtenStore.get).filter(
    (entry) => entry.case === caseToken,
  );
  return (
    <div className="written" role="status">
      {written.length > 0 && (
        <>
          <h3>{t('exports.written')}</h3>
          <p className="small quiet">{t('exports.writtenHelp')}</p>
          <ul>
            {written.map(({ key, name, isBundle, files, left }) => (
              <li key={key} className="written-entry">
                {files.map((file) => (
                  <div key={file.sha256} className="written-file">
                    <b>{plainLine(name)}</b> <span className="quiet">{size(file.bytes)}</span>
                    <span className="small quiet">{t(isBundle ? 'exports.bundleSum' : 'exports.sha256')}</span>
                    <HashText hash={file.sha256} />
                    <Button className="button" onPress={() => void attempt(() => host.reveal(file.path))}>
                      {t(`exports.reveal.${host.kind}`)}
                    </Button>
                  </div>
                ))}
                {left.length > 0 && <LeftList left={left} events={events} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
