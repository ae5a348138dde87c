import { describe, expect, it } from 'vitest';
import type { TestModule } from 'vitest/node';
import { countTests, summaryLine } from './plain-summary.ts';

function fileWith(state: string, ...tests: string[]): TestModule {
  const children = { allTests: () => tests.map((result) => ({ result: () => ({ state: result }) })) };
  return { state: () => state, children } as unknown as TestModule;
}

describe('countTests', () => {
  it('counts tests, not files', () => {
    const files = [fileWith('failed', 'passed', 'failed', 'failed'), fileWith('passed', 'passed', 'skipped')];
    expect(countTests(files, 0)).toEqual({ passed: 2, failed: 2, skipped: 1 });
  });

  it('counts a file that did not load and an error outside of a test as failed', () => {
    expect(countTests([fileWith('failed'), fileWith('failed', 'passed')], 1)).toEqual({
      passed: 1,
      failed: 3,
      skipped: 0,
    });
  });
});

describe('summaryLine', () => {
  it('is plain', () => {
    expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summaryLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});
