import { useState } from 'react';
import type { ExportResult } from '../../../shared/contract/results.ts';
import { isAppError } from '../../../shared/errors.ts';
import { both } from '../../app/i18n/both.ts';
import { type JobWork, runJob } from '../../app/jobs/jobs.ts';
import { tell } from '../../app/notices/notices.ts';
import { attempt, tellFailure } from '../../app/notices/tell-failure.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { type ExportChoice, fileName } from './export-choice.ts';
import { checkStore, writtenStore } from './written-store.ts';

type Writable = Exclude<ExportChoice, { what: 'verify' }>;

const titles = { timeline: 'job.timelineExport', graph: 'job.graphExport', bundle: 'job.bundleExport' } as const;

/** Asks for a place, writes there as a job, and keeps what came of it. */
export function useWrite(info: { name: string; path: string } | null) {
  const { client, host } = useConnection();
  const [isBusy, setBusy] = useState(false);

  const send = (choice: Writable, out: string, organization: string | null, job: JobWork): Promise<ExportResult> => {
    const { language } = choice;
    if (choice.what === 'timeline') {
      return client.timeline.export({ format: choice.format, out, language, part: choice.part }, job);
    }
    if (choice.what === 'graph') return client.graph.export({ format: choice.format, out, language }, job);
    return client.bundle.export({ out, language, organization }, job);
  };

  const write = async (choice: Writable, organization: string | null) => {
    if (!info || isBusy) return;
    setBusy(true);
    try {
      const name = fileName(info.name, choice);
      const out = await host.saveTarget(name);
      if (out === null) return;
      const { files, left } = await runJob(both(titles[choice.what]), (job) => send(choice, out, organization, job));
      const key = (writtenStore.get()[0]?.key ?? 0) + 1;
      const entry = { key, case: info.path, name, isBundle: choice.what === 'bundle', files, left };
      writtenStore.set([entry, ...writtenStore.get()].slice(0, 20));
    } catch (error) {
      if (isAppError(error, 'job/cancelled')) tell(both('exports.cancelled'));
      else tellFailure(error);
    } finally {
      setBusy(false);
    }
  };

  const verify = async () => {
    setBusy(true);
    await attempt(async () => {
      const [path] = await host.pickSources(true);
      if (path === undefined) return;
      checkStore.set(null);
      checkStore.set(await runJob(both('job.bundleVerify'), (job) => client.bundle.verify({ path }, job)));
    });
    setBusy(false);
  };

  return { write, verify, isBusy };
}
