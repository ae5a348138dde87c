import { AppError } from '../../../shared/errors.ts';
import type { CaseOptions, OpenCase } from '../case/open-case.ts';

/** What the engine holds between calls: the one case that is open, and who works on it. */
export class Session {
  readonly options: CaseOptions;
  #open: OpenCase | null = null;

  constructor(options: CaseOptions = {}) {
    this.options = options;
  }

  /** The open case. Throws `case/not-open`. */
  get case(): OpenCase {
    if (!this.#open) throw new AppError('case/not-open');
    return this.#open;
  }

  /** Takes a case in the place of the one that was open. */
  replace(next: () => OpenCase): OpenCase {
    this.close();
    this.#open = next();
    return this.#open;
  }

  close(): void {
    this.#open?.close();
    this.#open = null;
  }
}
