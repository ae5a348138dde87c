import { useEffect } from 'react';
import type { ProcedureName } from '../../../shared/contract/procedures.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import type { RunningJob } from '../../rpc/running-job.ts';
import { useRefresh } from '../../rpc/use-call.ts';
import { both } from '../i18n/both.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useImport } from '../import/use-import.ts';
import { attempt } from '../notices/tell-failure.ts';
import { type JobWork, runJob } from './jobs.ts';

type JobTitle = Extract<TextKey, `job.${string}`>;

const titles: Partial<Record<ProcedureName, JobTitle>> = {
  'import.start': 'job.import',
  'case.verify': 'job.verify',
  'case.rebuild': 'job.rebuild',
  'case.digest': 'job.digest',
  'picture.read': 'job.readPictures',
  'timeline.export': 'job.timelineExport',
  'graph.export': 'job.graphExport',
  'bundle.export': 'job.bundleExport',
  'bundle.verify': 'job.bundleVerify',
};

const followed =
  (job: RunningJob) =>
  (work: JobWork): Promise<unknown> => {
    work.signal.addEventListener('abort', () => job.cancel(), { once: true });
    if (job.progress) work.onProgress(job.progress);
    return job.follow(work.onProgress);
  };

/** Shows the jobs that ran on while this page was reloaded. */
export function useRunningJobs(): void {
  const { runningJobs } = useConnection();
  const { follow } = useImport();
  const refresh = useRefresh();
  useEffect(() => {
    const find = async () => {
      for (const job of (await attempt(runningJobs)) ?? []) {
        const title = titles[job.name];
        if (title === undefined) continue;
        if (job.name === 'import.start') void follow(followed(job));
        else void attempt(() => runJob(both(title), followed(job))).then(() => refresh());
      }
    };
    void find();
  }, [runningJobs, follow, refresh]);
}
