import { describe, expect, it } from 'vitest';
import { closingLine, exitCode, sum, testTotals } from './totals.mjs';

const file = (...statuses: string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

describe('the totals of a test run', () => {
  it('count passed and failed tests, and neither skipped nor planned ones', () => {
    const report = { testResults: [file('passed', 'failed', 'pending'), file('passed', 'todo')] };
    expect(testTotals(report, 1)).toEqual({ passed: 2, failed: 1 });
  });

  it('count a file that could not be loaded as one failure', () => {
    const report = { testResults: [{ status: 'failed', assertionResults: [] }, file('passed')] };
    expect(testTotals(report, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('count an error outside of every test as one failure', () => {
    expect(testTotals({ testResults: [file('passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('count a run without a report as one failure', () => {
    expect(testTotals(undefined, 137)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the closing line', () => {
  it('adds checks and tests up in plain words', () => {
    expect(
      closingLine(
        sum([
          { passed: 6, failed: 0 },
          { passed: 120, failed: 2 },
        ]),
      ),
    ).toBe('126 passed, 2 failed');
  });

  it('goes with an exit code that is zero only when something passed and nothing failed', () => {
    expect(exitCode({ passed: 3, failed: 0 })).toBe(0);
    expect(exitCode({ passed: 3, failed: 1 })).toBe(1);
    expect(exitCode({ passed: 0, failed: 0 })).toBe(1);
  });
});
