import { attackBelowMinimum } from './attacks/a1-below-minimum.ts';
import { attackHierarchy } from './attacks/a2-hierarchy.ts';
import { attackNestedPairs } from './attacks/a3-nested-pairs.ts';
import { attackSingleEvent } from './attacks/a4-single-event.ts';
import { attackBatch, controlGateWithoutNoise } from './attacks/a5-batch.ts';
import { attackCoalition } from './attacks/a6-coalition.ts';
import { attackCaps } from './attacks/a7-caps.ts';
import { attackCustomReports } from './attacks/a9-custom-reports.ts';
import { attackEventTimes } from './attacks/a10-event-times.ts';
import { attackSybils } from './attacks/a11-sybils.ts';
import { attackJointTables, controlExactTables } from './attacks/a12-joint-tables.ts';
import { measureAccuracy } from './attacks/accuracy.ts';
import { measureCoverage } from './attacks/coverage.ts';
import type { Attack } from './attack.ts';
import { controlClassicalCellKey } from './controls/classical-cell-key.ts';
import { controlReSalting } from './controls/re-salting.ts';
import { controlThresholdFive } from './controls/threshold-five.ts';

/** Every attack, measurement and negative control, in the order of the report. */
export const CATALOGUE: Readonly<Record<string, Attack>> = {
  A1: attackBelowMinimum,
  A2: attackHierarchy,
  A3: attackNestedPairs,
  A4: attackSingleEvent,
  A5: attackBatch,
  A6: attackCoalition,
  A7: attackCaps,
  A9: attackCustomReports,
  A10: attackEventTimes,
  A11: attackSybils,
  A12: attackJointTables,
  accuracy: measureAccuracy,
  coverage: measureCoverage,
  C1: controlThresholdFive,
  C2: controlClassicalCellKey,
  C3: controlGateWithoutNoise,
  C4: controlReSalting,
  C5: controlExactTables,
};
