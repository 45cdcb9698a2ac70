import type { Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { INDUSTRIES, REGIONS, SIZES, type Assessor } from '#shared/kernel/codes.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import { answersAtStage, stageCount } from './answers.ts';
import { seededRandom, type Random } from './random.ts';

/** One made-up organisation's assessment in one period. */
export interface SyntheticRow {
  readonly subject: string;
  readonly profile: Profile;
  readonly assessor: Assessor;
  readonly answers: Answers;
}

/** Shares of the stages over all industries: near Forrester's of 2011, the top two split by us. */
const OVERALL = [0.2, 0.33, 0.33, 0.1, 0.04];
/** Industries by how common they are; the head of a Zipf-like distribution. */
const COMMON = [...'CGNKLFHOQRJPIMTDAESBUV'];
const SIZE_WEIGHTS = [8, 18, 26, 24, 17, 7];
const REGION_WEIGHTS = [6, 26, 12, 20, 30, 6];

interface Organisation {
  readonly subject: string;
  readonly profile: Profile;
  readonly assessor: Assessor;
  readonly eagerness: number;
  stage: number;
  answers: Answers;
}

/**
 * A labelled synthetic population over several periods, oldest first. Organisations come and go and climb now and then,
 * so that editions differ. The same seed and size make the same rows.
 */
export function syntheticPeriods(instrument: Instrument, size: number, periods: number, seed = 2011): SyntheticRow[][] {
  const random = seededRandom(seed);
  const organisations = Array.from({ length: size }, (_, i) => newOrganisation(instrument, i, random));
  return Array.from({ length: periods }, (_, period) => {
    if (period > 0) for (const one of organisations) if (random.chance(0.18)) climb(one, instrument, random);
    return organisations.filter(({ eagerness }) => random.chance(eagerness + period * 0.1)).map(row);
  });
}

const row = ({ subject, profile, assessor, answers }: Organisation): SyntheticRow => ({
  subject,
  profile,
  assessor,
  answers,
});

function newOrganisation(instrument: Instrument, index: number, random: Random): Organisation {
  const profile = newProfile(random);
  const stage = random.weighted(stageWeights(profile, stageCount(instrument)));
  return {
    subject: `synthetic-${String(index + 1).padStart(5, '0')}`,
    profile,
    assessor: random.chance(0.7) ? 'self' : 'third-party',
    eagerness: 0.55 + random.next() * 0.35,
    stage,
    answers: answersAtStage(instrument, stage, random),
  };
}

function newProfile(random: Random): Profile {
  const rank = random.weighted(COMMON.map((_, i) => 1 / (i + 2)));
  return {
    industry: INDUSTRIES[INDUSTRIES.findIndex((code) => code === COMMON[rank])] ?? 'C',
    size: SIZES[random.weighted(SIZE_WEIGHTS)] ?? '50-249',
    region: REGIONS[random.weighted(REGION_WEIGHTS)] ?? '150',
  };
}

/** Each industry leans to lower or higher stages, larger organisations a little higher. */
function stageWeights({ industry, size }: Profile, stages: number): number[] {
  const lean = Math.sin((INDUSTRIES.indexOf(industry) + 1) * 2.4) * 0.45 + (SIZES.indexOf(size) - 2.5) * 0.12;
  return Array.from({ length: stages }, (_, stage) => (OVERALL[stage] ?? 0.02) * Math.exp(lean * (stage - 1.2)));
}

function climb(one: Organisation, instrument: Instrument, random: Random): void {
  one.stage = Math.max(0, Math.min(stageCount(instrument) - 1, one.stage + (random.chance(0.8) ? 1 : -1)));
  one.answers = answersAtStage(instrument, one.stage, random);
}
