import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCompleteAnswers } from '#test/builders/answers.ts';
import { anAssessment } from '#test/builders/contribution.ts';
import { packAnswers, unpackAnswers } from '../instrument/pack-answers.ts';
import { findInstrument } from '../instrument/registry.ts';
import { must } from '../kernel/result.ts';
import type { Assessment } from './assessment.ts';
import { nextRevision, type Statement } from './revise.ts';

const SOCIAL = must(findInstrument('social-business@1.0'), 'instrument');
const STAMP = { at: '2026-11-22T10:00:00.000Z', by: 'user:synthetic-user' };
const STATEMENT: Statement = {
  instrument: 'social-business@1.0',
  profile: { industry: 'C', size: '250-999', region: '150' },
  assessor: 'self',
  registryNumber: null,
  answers: { S1: 2, C1: ['networks', 'blogs'] },
};

/** As the store holds what was said. */
function afterwards(present: Assessment | undefined, statement: Statement): Assessment {
  const next = must(nextRevision(present, statement, STAMP), 'revision');
  const answers = next.answers ? unpackAnswers(SOCIAL, packAnswers(SOCIAL, next.answers)) : {};
  const { revision, state } = next.revision;
  return {
    ...anAssessment(),
    ...next,
    answers,
    revision,
    state,
    history: [...(present?.history ?? []), next.revision],
  };
}

const submitted = afterwards(undefined, STATEMENT);
const withdrawn = afterwards(submitted, { ...STATEMENT, answers: null });

test('a first statement is revision 1', () => {
  expect(nextRevision(undefined, STATEMENT, STAMP)).toEqual({
    ...STATEMENT,
    revision: { revision: 1, state: 'submitted', ...STAMP },
  });
});

test('the same statement again says nothing new', () => {
  fc.assert(
    fc.property(anyCompleteAnswers(SOCIAL), (answers) => {
      const statement = { ...STATEMENT, answers };
      expect(nextRevision(afterwards(undefined, statement), statement, STAMP)).toBeUndefined();
    }),
  );
});

test('the order of answers says nothing new', () => {
  expect(
    nextRevision(submitted, { ...STATEMENT, answers: { C1: ['networks', 'blogs'], S1: 2 } }, STAMP),
  ).toBeUndefined();
});

test('the order of a selection says nothing new', () => {
  expect(
    nextRevision(submitted, { ...STATEMENT, answers: { S1: 2, C1: ['blogs', 'networks'] } }, STAMP),
  ).toBeUndefined();
});

test.each<readonly [string, Partial<Statement>]>([
  ['another answer', { answers: { S1: 3, C1: ['networks', 'blogs'] } }],
  ['an answer left out', { answers: { S1: 2 } }],
  ['another selection', { answers: { S1: 2, C1: ['networks'] } }],
  ['another profile', { profile: { industry: 'C', size: '250-999', region: '142' } }],
  ['another assessor', { assessor: 'third-party' }],
  ['another registry number', { registryNumber: 'SYN-1' }],
  ['another version of the instrument', { instrument: 'social-business@0.9' }],
])('%s is the next revision', (_, change) => {
  expect(nextRevision(submitted, { ...STATEMENT, ...change }, STAMP)?.revision).toEqual({
    revision: 2,
    state: 'submitted',
    ...STAMP,
  });
});

test('withdrawing is a revision without answers', () => {
  const next = nextRevision(submitted, { ...STATEMENT, answers: null }, STAMP);
  expect([next?.answers, next?.revision]).toEqual([null, { revision: 2, state: 'withdrawn', ...STAMP }]);
});

test('withdrawing what was never submitted says nothing', () => {
  expect(nextRevision(undefined, { ...STATEMENT, answers: null }, STAMP)).toBeUndefined();
});

test('withdrawing twice says nothing new, whatever the profile is by now', () => {
  const other = { ...STATEMENT, profile: { industry: 'A', size: '1-9', region: '002' } as const, answers: null };
  expect(nextRevision(withdrawn, other, STAMP)).toBeUndefined();
});

test('the same answers after a withdrawal are a new revision', () => {
  expect(nextRevision(withdrawn, STATEMENT, STAMP)?.revision).toEqual({ revision: 3, state: 'submitted', ...STAMP });
});
