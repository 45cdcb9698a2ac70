import { answersAtStage } from '#infra/local/demo/answers.ts';
import { seededRandom } from '#infra/local/demo/random.ts';
import { periodOf, shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import { findPolicy } from '#shared/release/policy.ts';
import { findProgramme } from '#shared/release/programme.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import { PROFILE } from '../../builders/host.ts';
import { INSTRUMENT } from '../../builders/submission.ts';
import type { PlainRow } from './pool-truth.ts';

export const OPEN = periodOf(new Date());
export const [FIRST, SECOND] = [shiftPeriod(OPEN, -2), shiftPeriod(OPEN, -1)];
export const DEMO = must(findProgramme('demo'), 'demo');
export const POLICY = must(findPolicy(DEMO.policy), 'policy');

/** Prime numbers of organisations over 100, which no share can be, and two groups that are small. */
const GROUPS = [
  ['C', '250-999', '150', 101],
  ['C', '50-249', '142', 103],
  ['G', '250-999', '142', 107],
  ['G', '50-249', '150', 109],
  ['K', '250-999', '142', 113],
  ['D', '1-9', '002', 13],
  ['B', '1-9', '002', 7],
] as const;

/** Where the organisations' own numbers lie, and no edge of a grid: so do every mean, median, minimum and maximum. */
export const RAW = {
  K2: [1230, 1240],
  K4: [4320, 4330],
  K8: [7_654_000, 7_655_000],
  K10: [98_000, 98_999],
  K12: [765, 766],
} as const;

export interface Row extends PlainRow {
  readonly subject: string;
}

const rowOf = (profile: Profile, i: number): Row => ({
  subject: `recognisable-${i}`,
  profile,
  answers: {
    ...answersAtStage(INSTRUMENT, i % 5, seededRandom(i + 1)),
    K2: Number((RAW.K2[0] + ((i * 37) % 997) / 100).toFixed(2)),
    K4: Number((RAW.K4[0] + ((i * 7) % 99) / 10).toFixed(1)),
    K8: RAW.K8[0] + (i % 1000),
    K10: RAW.K10[0] + (i % 999),
    K12: Number((RAW.K12[0] + (i % 97) / 100).toFixed(2)),
  },
});

/** The population of the first edition, without the company's own. */
export const rows = GROUPS.flatMap(([industry, size, region, count]) =>
  Array.from({ length: count }, () => ({ industry, size, region })),
).map(rowOf);
/** Eleven of them, with the other answers of the second edition. */
export const CHANGED = rows.slice(0, 11).map(({ profile, subject }, i) => ({ ...rowOf(profile, i + 3001), subject }));
/** What the company says, and what it had said before. */
export const OWN = rowOf(PROFILE, 2000);
export const OWN_BEFORE = rowOf(PROFILE, 2001);
