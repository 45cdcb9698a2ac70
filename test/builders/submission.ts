import type { Answers } from '#shared/instrument/answers.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { periodOf } from '#shared/kernel/period.ts';
import { answersAtStage } from '#infra/local/demo/answers.ts';
import { seededRandom } from '#infra/local/demo/random.ts';

export const INSTRUMENT = must(findInstrument('social-business'), 'social-business');
export const PERIOD = periodOf(new Date());

/** Complete answers of a synthetic organisation on a stage (0 = dormant). */
export const answersOf = (stage: number, seed = 1): Answers => answersAtStage(INSTRUMENT, stage, seededRandom(seed));
