import { useMemo } from 'react';
import type { Progress } from '../../../shared/contract/client.ts';
import type { FileToken } from '../../../shared/contract/host.ts';
import type { Ledger } from '../../../shared/domain/ledger.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import type { PageFile } from '../../rpc/page-host.ts';
import { useRefresh } from '../../rpc/use-call.ts';
import { both } from '../i18n/both.ts';
import { type JobWork, runJob } from '../jobs/jobs.ts';
import { tell } from '../notices/notices.ts';
import { attempt } from '../notices/tell-failure.ts';
import { currentRoute, navigate } from '../use-route.ts';

/** Milliseconds between two looks at the lists while an import runs. */
const refreshEvery = 2000;

export interface ImportActions {
  /** Takes dropped files into the case. */
  take(files: PageFile[]): Promise<void>;
  /** Asks for files or a folder, then takes them. */
  pick(folder: boolean): Promise<void>;
  /** Shows an import that began before this page. */
  follow(work: (job: JobWork) => Promise<unknown>): Promise<void>;
}

export function useImport(): ImportActions {
  const { client, host } = useConnection();
  const refresh = useRefresh();
  return useMemo(() => {
    const watched = (job: JobWork): JobWork => {
      let refreshed = performance.now();
      const onProgress = (progress: Progress) => {
        job.onProgress(progress);
        if (performance.now() - refreshed < refreshEvery) return;
        refreshed = performance.now();
        refresh('case.info', 'source.list', 'message.rows');
      };
      return { signal: job.signal, onProgress };
    };
    const finish = (ledger: Ledger) => {
      const { found, stored, seen, failed } = ledger;
      const { view } = currentRoute();
      const text = ledger.cancelled
        ? both('notice.importCancelled', { stored })
        : both('notice.imported', { found, stored, seen, failed });
      const showLedger = () => navigate({ ...currentRoute(), view: 'sources', id: null, filter: {} });
      tell(text, view === 'sources' ? undefined : { label: both('notice.showLedger'), run: showLedger });
    };
    const follow: ImportActions['follow'] = async (work) => {
      await attempt(async () => {
        try {
          finish((await runJob(both('job.import'), (job) => work(watched(job)))) as Ledger);
        } finally {
          // A cancelled or failed import has stored something as well.
          refresh();
        }
      });
    };
    const start = (paths: FileToken[]) => follow((job) => client.import.start({ paths }, job));
    return {
      follow,
      async take(files) {
        if (files.length === 0) return;
        const tokens = await attempt(() =>
          runJob(both('job.copy'), ({ signal, onProgress }) =>
            host.takeDropped(files, {
              signal,
              onProgress: (done, total) => onProgress({ phase: 'copy', done, total, unit: 'bytes' }),
            }),
          ),
        );
        if (tokens && tokens.length > 0) await start(tokens);
      },
      async pick(folder) {
        const tokens = await attempt(() => host.pickSources(folder));
        if (tokens && tokens.length > 0) await start(tokens);
      },
    };
  }, [client, host, refresh]);
}
