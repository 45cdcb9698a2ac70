import { describe, expect, it } from 'vitest';
import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Draft } from '../api/answering.ts';
import { presentAnswers, withRow } from './take-over.ts';

const DRAFT = { period: '2026-Q4', version: 0, answers: {}, notes: { S1: 'minutes' } } as unknown as Draft;
const SUBMITTED = [
  { period: '2026-Q3', instrument: 'x@1.0', answers: { S1: 1 } },
  { period: '2026-Q4', instrument: 'x@1.0', answers: { S1: 3 } },
] as unknown as AssessmentView[];

describe('what the questionnaire holds', () => {
  it('is the draft once somebody has touched it', () =>
    expect(presentAnswers({ ...DRAFT, version: 2, answers: { S1: 4 } }, 'x@1.0', SUBMITTED)).toEqual({ S1: 4 }));
  it('is what was submitted in this period before that', () =>
    expect(presentAnswers(DRAFT, 'x@1.0', SUBMITTED)).toEqual({ S1: 3 }));
  it('is nothing where that answered other questions', () =>
    expect(presentAnswers(DRAFT, 'x@2.0', SUBMITTED)).toEqual({}));
});

it('a row replaces what it says and leaves the rest', () =>
  expect(
    withRow({ answers: { S1: 1, S2: 2 }, notes: { S1: 'minutes' } }, { answers: { S2: 4 }, notes: { S2: 'plan' } }),
  ).toEqual({
    answers: { S1: 1, S2: 4 },
    notes: { S1: 'minutes', S2: 'plan' },
  }));
