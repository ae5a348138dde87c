import type { Reporter, TestModule } from 'vitest/node';
import { corporaRoot } from './corpora.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Tests by what became of them. A file that could not be loaded and an error outside of a test count as failed tests. */
export function countTests(modules: readonly TestModule[], errors: number): Counts {
  const counts: Counts = { passed: 0, failed: errors, skipped: 0 };
  for (const module of modules) {
    let failed = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') counts.passed++;
      else if (state === 'failed') failed++;
      else counts.skipped++;
    }
    counts.failed += failed === 0 && module.state() === 'failed' ? 1 : failed;
  }
  return counts;
}

/** `N passed, N failed`, and `, N skipped` where there are any. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A last line that any program can read, and a run in which nothing was tested fails. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = countTests(modules, errors.length);
    if (corporaRoot() === null)
      console.log('The folder of real mails is not beside the project: the tests that read it were skipped.');
    console.log(summaryLine(counts));
    if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  }
}
