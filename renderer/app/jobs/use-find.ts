import { useState } from 'react';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';
import { both } from '../i18n/both.ts';
import { attempt } from '../notices/tell-failure.ts';
import { type JobWork, runJob } from './jobs.ts';

type Find = (client: ReturnType<typeof useConnection>['client'], job: JobWork) => Promise<unknown>;

/** Each analysis of the whole case, by the view that shows what it found. */
const finds = {
  campaigns: (client, job) => client.campaign.find({}, job),
  infrastructure: (client, job) => client.infrastructure.find({}, job),
  payments: (client, job) => client.payment.find({}, job),
  personas: (client, job) => client.persona.find({}, job),
  suggestions: (client, job) => client.suggestion.find({}, job),
} as const satisfies Record<string, Find>;

/** Runs one of them as a job that can be watched and cancelled. */
export function useFind(view: keyof typeof finds): { find(): void; isRunning: boolean } {
  const { client } = useConnection();
  const refresh = useRefresh();
  const [isRunning, setRunning] = useState(false);
  const find = async () => {
    setRunning(true);
    await attempt(() => runJob(both(`${view}.find`), (job): Promise<unknown> => finds[view](client, job)));
    setRunning(false);
    refresh();
  };
  return { find: () => void find(), isRunning };
}
