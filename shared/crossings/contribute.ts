import type { Answers } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/definition.ts';
import { read } from '../instrument/scoring/readings.ts';
import { ASSESSORS, INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import type { Pseudonym, SubjectId, TenantId } from '../kernel/ids.ts';
import { packContribution } from '../pool/contribution.ts';
import { cellIndex } from '../pool/tally.ts';
import type { Assessment } from '../tenant/assessment.ts';
import type { Profile } from '../tenant/profile.ts';
import { answersDigest, recordKey, type Prf } from './keys.ts';

/** What door A needs besides the assessment. */
export interface ContributeKeys {
  readonly prf: Prf;
  readonly epoch: Uint8Array;
}

/**
 * Door A: an assessment without its name, packed. Strips who, when and evidence; coarsens numbers to the bins of their
 * grids; keys the record (DISCLOSURE §2).
 */
export function contribute(
  instrument: Instrument,
  assessment: Assessment,
  contributor: Pseudonym,
  { prf, epoch }: ContributeKeys,
): Uint8Array {
  const { answers, profile, assessor, programme } = assessment;
  const readings = read(instrument, answers);
  const digest = answersDigest(prf, coarse(instrument, answers, readings));
  return packContribution(instrument, {
    key: recordKey(prf, epoch, programme, contributor, digest),
    cell: cellOf(profile),
    assessor: ASSESSORS.indexOf(assessor),
    readings,
  });
}

/**
 * The answers as far as the pool learns them: numbers as bins. What changes nothing in the pool must not change the key:
 * otherwise a number's decimals would redraw the noise of a whole cohort.
 */
const coarse = ({ indicators }: Instrument, answers: Answers, readings: Int32Array): Answers => ({
  ...answers,
  ...Object.fromEntries(
    indicators.flatMap(({ kind, code }, i) =>
      kind === 'number' && typeof answers[code] === 'number' ? [[code, readings[i] as number]] : [],
    ),
  ),
});

/** The legal entity behind an assessment: its registry number, else the tenant (a partner's subjects each for themselves). */
export const entityOf = (tenant: TenantId, subject: SubjectId, registryNumber: string | null): string =>
  registryNumber ? `registry|${registryNumber}` : `tenant|${tenant}|${subject}`;

const cellOf = ({ industry, size, region }: Profile): number =>
  cellIndex(INDUSTRIES.indexOf(industry), SIZES.indexOf(size), REGIONS.indexOf(region));
