import { syntheticPeriods, type SyntheticRow } from '#infra/local/demo/population.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';

/** Assessments a partner could submit about made-up organisations. */
export function syntheticRows(count: number, seed: number): SyntheticRow[] {
  const programme = must(findProgramme('demo'), 'programme');
  const instrument = must(findInstrument(programme.instrument), programme.instrument);
  // Not every organisation takes part in every period.
  return must(syntheticPeriods(instrument, count * 3, 1, seed)[0], 'period').slice(0, count);
}

export const submissionOf = ({ profile, assessor, answers }: SyntheticRow): string =>
  JSON.stringify({ profile, assessor, answers });
