import type { Progress } from '../../shared/contract/client.ts';
import type { ProcedureName } from '../../shared/contract/procedures.ts';

/** A job that ran on when the page that started it went away. */
export interface RunningJob {
  name: ProcedureName;
  progress: Progress | null;
  /** Its result, as a call of its own would give it. */
  follow(onProgress: (progress: Progress) => void): Promise<unknown>;
  cancel(): void;
}
