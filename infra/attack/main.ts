import { parseArgs } from 'node:util';
import { progressLine } from '#infra/local/progress.ts';
import { attackHierarchy } from './attacks/a2-hierarchy.ts';
import { attackNestedPairs } from './attacks/a3-nested-pairs.ts';
import { attackSingleEvent } from './attacks/a4-single-event.ts';
import { attackBatch, controlGateWithoutNoise } from './attacks/a5-batch.ts';
import { attackCoalition } from './attacks/a6-coalition.ts';
import { attackCaps } from './attacks/a7-caps.ts';
import { attackCustomReports } from './attacks/a9-custom-reports.ts';
import { attackSybils } from './attacks/a11-sybils.ts';
import { measureAccuracy } from './attacks/accuracy.ts';
import { measureCoverage } from './attacks/coverage.ts';
import type { Attack, AttackResult } from './attack.ts';
import { controlClassicalCellKey } from './controls/classical-cell-key.ts';
import { controlReSalting } from './controls/re-salting.ts';
import { controlThresholdFive } from './controls/threshold-five.ts';
import { asJson, asTable, failures } from './report.ts';

const ATTACKS: Readonly<Record<string, Attack>> = {
  A2: attackHierarchy,
  A3: attackNestedPairs,
  A4: attackSingleEvent,
  A5: attackBatch,
  A6: attackCoalition,
  A7: attackCaps,
  A9: attackCustomReports,
  A11: attackSybils,
  accuracy: measureAccuracy,
  coverage: measureCoverage,
  C1: controlThresholdFive,
  C2: controlClassicalCellKey,
  C3: controlGateWithoutNoise,
  C4: controlReSalting,
};

const USAGE = `npm run attack -- [--json] [--quick] [--seed 1] [--only ${Object.keys(ATTACKS).join(',')}]`;
const BAR = 20;

/** Attacks the published figures of synthetic populations, and fails when a bound does not hold. */
function main(): void {
  const { json, quick, seed, only } = options();
  const progress = progressLine(process.stderr);
  const results = only.map((id, i): AttackResult => {
    const bar = '█'.repeat(Math.round((BAR * i) / only.length)).padEnd(BAR, '░');
    const say = (text: string): void => progress.say(`${bar} ${text}`);
    return (ATTACKS[id] as Attack)({ quick, seed, say });
  });
  progress.clear();
  process.stdout.write(`${json ? asJson(results, { quick, seed }) : asTable(results)}\n`);
  process.exitCode = failures(results).length > 0 ? 1 : 0;
}

function options(): { json: boolean; quick: boolean; seed: number; only: string[] } {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const only = values.only?.split(',') ?? Object.keys(ATTACKS);
  const unknown = only.filter((id) => !ATTACKS[id]);
  if (unknown.length > 0 || !/^\d{1,6}$/.test(values.seed)) throw new Error(`Usage: ${USAGE}`);
  return { json: values.json, quick: values.quick, seed: Number(values.seed), only };
}

main();
