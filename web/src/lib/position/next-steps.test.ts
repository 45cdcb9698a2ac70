import { describe, expect, it } from 'vitest';
import { findInstrument } from '#shared/instrument/registry.ts';
import { score } from '#shared/instrument/score.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import { must } from '#shared/kernel/result.ts';
import { nextSteps } from './next-steps.ts';

const instrument = must(findInstrument('social-business@0.9'), 'instrument');
const ladder = must(instrument.frameworks[0], 'framework');
const best: Answers = Object.fromEntries(
  instrument.indicators.map((one) => [
    one.code,
    one.kind === 'scale' ? one.levels.length - 1 : one.options.map(({ code }) => code),
  ]),
);
const stepsFor = (answers: Answers) => nextSteps(ladder, must(score(instrument, answers).frameworks[0], 'result'));

describe('the next steps', () => {
  it('are the criteria of the next stage that are not met', () => {
    const steps = stepsFor({ ...best, S2: 1, G4: 0 });
    expect(steps?.stage.code).toBe('coordinated');
    expect(steps?.missing.map(({ code }) => code)).toEqual(['roadmap', 'governance']);
  });
  it('end on the top stage', () => expect(stepsFor(best)).toBeUndefined());
});
