import { useState } from 'react';
import { both } from '../../app/i18n/both.ts';
import { runJob } from '../../app/jobs/jobs.ts';
import { attempt } from '../../app/notices/tell-failure.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';

/** Looks for servers, networks, sites and redirects over the whole case. */
export function useFind(): { find(): void; isRunning: boolean } {
  const { client } = useConnection();
  const refresh = useRefresh();
  const [isRunning, setRunning] = useState(false);
  const find = async () => {
    setRunning(true);
    await attempt(() => runJob(both('infrastructure.find'), (job) => client.infrastructure.find({}, job)));
    setRunning(false);
    refresh();
  };
  return { find: () => void find(), isRunning };
}
