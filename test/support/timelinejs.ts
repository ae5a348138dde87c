import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('./timelinejs.mjs', import.meta.url));
const config = fileURLToPath(
  new URL('../../node_modules/@knight-lab/timelinejs/src/js/core/TimelineConfig.js', import.meta.url),
);

export interface ReadTimeline {
  errors: string[];
  valid: boolean;
  scale: string;
  title: { text: { headline: string } };
  ids: string[];
  events: {
    unique_id: string;
    display_date: string;
    autolink: boolean;
    group?: string;
    start_date: Record<string, number>;
    end_date?: Record<string, number>;
    text: { headline: string; text: string };
  }[];
}

/** What TimelineJS's own code makes of a timeline. */
export function readTimeline(json: string): ReadTimeline {
  const run = spawnSync(process.execPath, [runner, config], { input: json, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as ReadTimeline;
}
