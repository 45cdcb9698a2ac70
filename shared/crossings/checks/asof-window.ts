import type { Period } from '../../kernel/ids.ts';
import { inWindow } from '../../kernel/period.ts';
import type { Finding } from './finding.ts';

export interface AsOfEvidence {
  readonly asOf: Period;
  readonly edition: Period;
  readonly window: number;
}

/**
 * Published stays published: a cell that is not refreshed is carried with its date, whatever became of the cohort since. When
 * the date falls out of the programme's window the cell is no longer shown, by date alone: that tells nothing of anybody.
 * Example (window 4): bytes as of 2026-Q1 are carried into 2026-Q4, not into 2027-Q1.
 */
export function asOfWindow(asOf: Period, edition: Period, window: number): Finding<AsOfEvidence> {
  const within = inWindow(asOf, edition, window);
  return {
    rule: 'asof-window',
    status: within ? 'pass' : 'refuse',
    summary: within ? 'Shown as of an earlier edition.' : 'Not updated for so long that it is no longer shown.',
    evidence: { asOf, edition, window },
  };
}
