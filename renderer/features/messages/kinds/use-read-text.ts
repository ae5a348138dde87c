import { useState } from 'react';
import { AppError } from '../../../../shared/errors.ts';
import { both } from '../../../app/i18n/both.ts';
import { runJob } from '../../../app/jobs/jobs.ts';
import { tell } from '../../../app/notices/notices.ts';
import { attempt } from '../../../app/notices/tell-failure.ts';
import { useConnection } from '../../../rpc/connection-context.tsx';
import { useRefresh } from '../../../rpc/use-call.ts';

/** Reads the text in one picture, and says what became of it. */
export function useReadText(id: string): { read(): void; isRunning: boolean } {
  const { client } = useConnection();
  const refresh = useRefresh();
  const [isRunning, setRunning] = useState(false);
  const read = async () => {
    setRunning(true);
    await attempt(async () => {
      const { left, empty, known } = await runJob(both('job.readPictures'), (job) =>
        client.picture.read({ ids: [id] }, job),
      );
      const [failure] = left;
      if (failure) tell(new AppError(failure.code, failure.detail));
      else if (empty > 0) tell(both('pictureText.none'));
      else if (known > 0) tell(both('pictureText.known'));
    });
    setRunning(false);
    refresh();
  };
  return { read: () => void read(), isRunning };
}
