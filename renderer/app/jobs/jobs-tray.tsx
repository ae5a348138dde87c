import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { progressText } from '../../../shared/i18n/progress-texts.ts';
import { useWords } from '../i18n/words-context.tsx';
import { itemsOf, type Job, jobStore } from './jobs.ts';

/** Jobs that run now; everything else stays usable meanwhile. */
export function JobsTray() {
  const jobs = useSyncExternalStore(jobStore.subscribe, jobStore.get);
  const { t } = useWords();
  return (
    <ul className="jobs" aria-label={t('jobs.label')} hidden={jobs.length === 0}>
      {jobs.map((job) => (
        <OneJob key={job.id} job={job} />
      ))}
    </ul>
  );
}

function OneJob({ job }: { job: Job }) {
  const words = useWords();
  const { progress } = job;
  const now = useNow();
  const seconds = job.first === null ? 0 : (now - job.first.at) / 1000;
  const percent = progress?.total ? Math.min(100, Math.floor((progress.done / progress.total) * 100)) : null;
  const items = progress && itemsOf(progress);
  const perSecond =
    items !== null && job.first !== null && seconds > 3 ? Math.round((items - job.first.items) / seconds) : null;
  const details = [
    progress && progressText(progress.phase, words.language),
    percent !== null && `${percent}%`,
    items !== null && words.t('jobs.items', { count: items }),
    perSecond !== null && words.t('jobs.perSecond', { count: perSecond }),
  ].filter(Boolean);
  return (
    <li className="job">
      <ProgressBar
        className="progress"
        {...(percent === null ? { isIndeterminate: true } : { value: percent })}
        aria-label={words.of(job.title)}
      >
        <span className="job-title">{words.of(job.title)}</span>
        <span className="progress-track">
          <span className="progress-fill" data-unknown={percent === null} style={{ width: `${percent ?? 30}%` }} />
        </span>
        <span className="quiet">{details.join(' · ')}</span>
      </ProgressBar>
      <Button className="button plain" isDisabled={job.isCancelling} onPress={job.cancel}>
        {words.t(job.isCancelling ? 'jobs.cancelling' : 'jobs.cancel')}
      </Button>
    </li>
  );
}

/** The page's clock, every second. */
function useNow(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
