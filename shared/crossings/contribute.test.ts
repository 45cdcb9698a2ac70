import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePrf } from '#functions/doors/prf.ts';
import { anyCompleteAnswers, highestAnswers } from '#test/builders/answers.ts';
import { anAssessment } from '#test/builders/contribution.ts';
import { kpi, scale, smallInstrument } from '#test/builders/instrument.ts';
import type { Answers } from '../instrument/answers.ts';
import { findInstrument } from '../instrument/registry.ts';
import { read } from '../instrument/scoring/readings.ts';
import { INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import { utf8 } from '../kernel/bytes.ts';
import type { Pseudonym, SubjectId, TenantId } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { unpackContribution } from '../pool/contribution.ts';
import { cellIndex } from '../pool/tally.ts';
import type { Assessment } from '../tenant/assessment.ts';
import type { Profile } from '../tenant/profile.ts';
import { contribute, entityOf } from './contribute.ts';

const SOCIAL = must(findInstrument('social-business@1.0'), 'instrument');
const KEYS = { prf: nodePrf, epoch: utf8('synthetic epoch key') };
const WHO = 'AAAAAAAAAAAAAAAA' as Pseudonym;

const givenBy = (assessment: Assessment, who = WHO) =>
  unpackContribution(SOCIAL, contribute(SOCIAL, assessment, who, KEYS));
const anyProfile: fc.Arbitrary<Profile> = fc.record({
  industry: fc.constantFrom(...INDUSTRIES),
  size: fc.constantFrom(...SIZES),
  region: fc.constantFrom(...REGIONS),
});

test('who, when and which entity leave no trace in the contribution', () => {
  const naming = fc.record({
    subject: fc.stringMatching(/^[a-z]{8}$/).map((text) => text as SubjectId),
    registryNumber: fc.option(fc.stringMatching(/^[A-Z0-9]{20}$/)),
    revision: fc.integer({ min: 1, max: 99 }),
    history: fc.array(
      fc.record({ revision: fc.nat(), state: fc.constant('submitted' as const), at: fc.string(), by: fc.string() }),
    ),
  });
  const bare = contribute(SOCIAL, anAssessment({ answers: highestAnswers(SOCIAL) }), WHO, KEYS);
  fc.assert(
    fc.property(naming, (named) => {
      expect(contribute(SOCIAL, anAssessment({ ...named, answers: highestAnswers(SOCIAL) }), WHO, KEYS)).toEqual(bare);
    }),
  );
});

test('the same answers have the same key, whatever the profile and period; the codes follow the profile', () => {
  fc.assert(
    fc.property(anyCompleteAnswers(SOCIAL), anyProfile, anyProfile, (answers, a, b) => {
      const [one, other] = [
        givenBy(anAssessment({ answers, profile: a })),
        givenBy(anAssessment({ answers, profile: b, period: '2027-Q1' as Assessment['period'] })),
      ];
      expect(other.key).toEqual(one.key);
      expect(other.readings).toEqual(one.readings);
      expect([one.cell, other.cell]).toEqual([cellOf(a), cellOf(b)]);
    }),
  );
});

const cellOf = ({ industry, size, region }: Profile): number =>
  cellIndex(INDUSTRIES.indexOf(industry), SIZES.indexOf(size), REGIONS.indexOf(region));

test('another answer, another contributor or another programme has another key', () => {
  const answers = highestAnswers(SOCIAL);
  const keys = [
    givenBy(anAssessment({ answers })),
    givenBy(anAssessment({ answers: { ...answers, S1: 3 } })),
    givenBy(anAssessment({ answers }), 'BBBBBBBBBBBBBBBB' as Pseudonym),
    givenBy(anAssessment({ answers, programme: 'social-business' as Assessment['programme'] })),
  ].map(({ key }) => JSON.stringify(key));
  expect(new Set(keys).size).toBe(4);
});

test('the contribution says what the answers say', () => {
  fc.assert(
    fc.property(anyCompleteAnswers(SOCIAL), (answers) => {
      expect(givenBy(anAssessment({ answers })).readings).toEqual(read(SOCIAL, answers));
    }),
  );
});

const NUMBERS = smallInstrument({ indicators: [scale('A1'), kpi('K1', { edges: [10, 20] }, 'beta')] });
const keyOf = (answers: Answers) =>
  unpackContribution(NUMBERS, contribute(NUMBERS, anAssessment({ answers }), WHO, KEYS)).key;

test('a number within the same bin is no other answer, one in another bin is', () => {
  expect(keyOf({ A1: 2, K1: 11 })).toEqual(keyOf({ A1: 2, K1: 19 }));
  expect(keyOf({ A1: 2, K1: 11 })).not.toEqual(keyOf({ A1: 2, K1: 20 }));
  expect(keyOf({ A1: 2, K1: 11 })).not.toEqual(keyOf({ A1: 2 }));
});

test('the assessor is in the contribution and not in its key', () => {
  const answers = highestAnswers(SOCIAL);
  const [own, other] = [
    givenBy(anAssessment({ answers })),
    givenBy(anAssessment({ answers, assessor: 'third-party' })),
  ];
  expect([own.assessor, other.assessor]).toEqual([0, 1]);
  expect(other.key).toEqual(own.key);
});

test('an entity is its registry number where there is one, whoever speaks of it', () => {
  const [a, b] = ['synthetic-a' as TenantId, 'synthetic-b' as TenantId];
  const [self, subject] = ['self' as SubjectId, 's1' as SubjectId];
  expect(entityOf(a, self, 'X-1')).toBe(entityOf(b, subject, 'X-1'));
  expect(
    new Set([entityOf(a, self, null), entityOf(a, subject, null), entityOf(b, self, null), entityOf(a, self, 'X-1')])
      .size,
  ).toBe(4);
});
