import type { Answers } from '../instrument/answers.ts';
import type { Indicator, Instrument } from '../instrument/definition.ts';
import { score, type Scorecard } from '../instrument/score.ts';
import { ASSESSORS, INDUSTRIES, REGIONS, SIZES, type Assessor } from '../kernel/codes.ts';
import type { Pseudonym, SubjectId, TenantId } from '../kernel/ids.ts';
import {
  answerTable, ASSESSOR_TABLE, layoutOf, SCORE_BINS, scoreTable, specialValue, stageTable, type Column, type Special,
} from '../pool/layout.ts'; // prettier-ignore
import { packRow } from '../pool/row.ts';
import type { Assessment } from '../tenant/assessment.ts';
import type { Profile } from '../tenant/profile.ts';
import { answersDigest, recordKey, type Prf } from './keys.ts';

/** What door A needs besides the assessment. */
export interface ContributeKeys {
  readonly prf: Prf;
  readonly epoch: Uint8Array;
}

/**
 * Door A: an assessment without its name, as a packed row of the instrument's layout. Strips who, when and evidence;
 * coarsens scores to bins; keys the record (DISCLOSURE §2).
 */
export function contribute(
  instrument: Instrument,
  assessment: Assessment,
  contributor: Pseudonym,
  keys: ContributeKeys,
): Uint8Array {
  const { answers, profile, assessor, programme } = assessment;
  const layout = layoutOf(instrument);
  const values = valuesByTable(instrument, answers, score(instrument, answers), assessor);
  const digest = answersDigest(keys.prf, answers);
  return packRow(layout, {
    key: recordKey(keys.prf, keys.epoch, programme, contributor, digest),
    ...cohortPositions(profile),
    nibbles: Uint8Array.from(layout.columns, (column) => nibble(column, values.get(column.table) ?? 'absent')),
  });
}

/** The legal entity behind an assessment: its registry number, else the tenant (a partner's subjects each for themselves). */
export const entityOf = (tenant: TenantId, subject: SubjectId, registryNumber: string | null): string =>
  registryNumber ? `registry|${registryNumber}` : `tenant|${tenant}|${subject}`;

const cohortPositions = ({ industry, size, region }: Profile) => ({
  industry: INDUSTRIES.indexOf(industry),
  size: SIZES.indexOf(size),
  region: REGIONS.indexOf(region),
});

type Value = string | Special;

function nibble(column: Column, value: Value): number {
  const at = column.codes.indexOf(value);
  return at >= 0 ? at : specialValue(column, value as Special);
}

function valuesByTable(
  instrument: Instrument,
  answers: Answers,
  card: Scorecard,
  assessor: Assessor,
): Map<string, Value> {
  return new Map<string, Value>([
    [ASSESSOR_TABLE, ASSESSORS.find((one) => one === assessor) ?? 'absent'],
    ...card.frameworks.map(({ framework, stage }) => [stageTable(framework), stage] as const),
    ...card.dimensions.map(({ code, score }) => [scoreTable(code), scoreBin(score)] as const),
    ...instrument.indicators.flatMap((indicator) => answerValues(indicator, answers)),
  ]);
}

/** Ten bins of ten points; 100 lies in the last. */
const scoreBin = (score: number | null): Value =>
  score === null ? 'absent' : (SCORE_BINS[Math.min(9, Math.floor(score / 10))] ?? 'absent');

function answerValues(indicator: Indicator, answers: Answers): (readonly [string, Value])[] {
  const answer = answers[indicator.code];
  const special = answer === undefined ? 'absent' : typeof answer === 'string' ? answer : undefined;
  if (indicator.kind === 'scale') return [[answerTable(indicator.code), special ?? String(answer)]];
  return indicator.options.map(({ code }) => {
    const selected = Array.isArray(answer) && answer.includes(code) ? 'yes' : 'no';
    return [answerTable(indicator.code, code), special ?? selected];
  });
}
