import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePrf } from '#functions/doors/prf.ts';
import { anyCompleteAnswers, highestAnswers } from '#test/builders/answers.ts';
import { anAssessment } from '#test/builders/contribution.ts';
import { multi, scale, smallInstrument } from '#test/builders/instrument.ts';
import type { Answers } from '../instrument/answers.ts';
import { findInstrument } from '../instrument/registry.ts';
import { score } from '../instrument/score.ts';
import { INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import { utf8 } from '../kernel/bytes.ts';
import type { Pseudonym, SubjectId, TenantId } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { layoutOf } from '../pool/layout.ts';
import { unpackRow } from '../pool/row.ts';
import type { Assessment } from '../tenant/assessment.ts';
import type { Profile } from '../tenant/profile.ts';
import { contribute, entityOf } from './contribute.ts';

const SOCIAL = must(findInstrument('social-business@0.9'), 'instrument');
const LAYOUT = layoutOf(SOCIAL);
const KEYS = { prf: nodePrf, epoch: utf8('synthetic epoch key') };
const WHO = 'AAAAAAAAAAAAAAAA' as Pseudonym;

const rowOf = (assessment: Assessment, who = WHO) => unpackRow(LAYOUT, contribute(SOCIAL, assessment, who, KEYS));
const anyProfile: fc.Arbitrary<Profile> = fc.record({
  industry: fc.constantFrom(...INDUSTRIES),
  size: fc.constantFrom(...SIZES),
  region: fc.constantFrom(...REGIONS),
});

test('who, when and which entity leave no trace in the row', () => {
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
        rowOf(anAssessment({ answers, profile: a })),
        rowOf(anAssessment({ answers, profile: b, period: '2027-Q1' as Assessment['period'] })),
      ];
      expect(other.key).toEqual(one.key);
      expect(other.nibbles).toEqual(one.nibbles);
      expect([INDUSTRIES[other.industry], SIZES[other.size], REGIONS[other.region]]).toEqual([
        b.industry,
        b.size,
        b.region,
      ]);
    }),
  );
});

test('another answer, another contributor or another programme has another key', () => {
  const answers = highestAnswers(SOCIAL);
  const keys = [
    rowOf(anAssessment({ answers })),
    rowOf(anAssessment({ answers: { ...answers, S1: 3 } })),
    rowOf(anAssessment({ answers }), 'BBBBBBBBBBBBBBBB' as Pseudonym),
    rowOf(anAssessment({ answers, programme: 'social-business' as Assessment['programme'] })),
  ].map(({ key }) => JSON.stringify(key));
  expect(new Set(keys).size).toBe(4);
});

test('the row says what the answers say: stages, bins of scores, levels and selections', () => {
  fc.assert(
    fc.property(anyCompleteAnswers(SOCIAL), (answers) => {
      const said = decode(rowOf(anAssessment({ answers })).nibbles);
      const card = score(SOCIAL, answers);
      for (const { framework, stage } of card.frameworks) expect(said.get(`stage:${framework}`)).toBe(stage);
      for (const { code, score: value } of card.dimensions) expect(said.get(`score:${code}`)).toBe(binOf(value));
      for (const [table, value] of answerTables(answers)) expect([table, said.get(table)]).toEqual([table, value]);
    }),
  );
});

/** The table's category, or the special behind the categories. */
const decode = (nibbles: Uint8Array): Map<string, string | undefined> =>
  new Map(
    LAYOUT.columns.map(({ table, codes }, i) => [
      table,
      [...codes, 'not-applicable', 'dont-know', 'absent'][nibbles[i] ?? 99],
    ]),
  );

const binOf = (value: number | null): string =>
  value === null
    ? 'absent'
    : (['0', '10', '20', '30', '40', '50', '60', '70', '80', '90', '90'][Math.floor(value / 10)] ?? '');

const answerTables = (answers: Answers): [string, string][] =>
  SOCIAL.indicators.flatMap((indicator): [string, string][] => {
    const answer = answers[indicator.code];
    if (indicator.kind === 'scale') return [[`answer:${indicator.code}`, String(answer)]];
    return indicator.options.map(({ code }) => [
      `answer:${indicator.code}.${code}`,
      Array.isArray(answer) ? (answer.includes(code) ? 'yes' : 'no') : String(answer),
    ]);
  });

const SMALL = smallInstrument({
  indicators: [scale('A1', 11), scale('B1', 2, 'waives', 'beta'), multi('M1', ['x', 'y'], 'beta')],
});

test.each([
  [0, '0'],
  [1, '10'],
  [9, '90'],
  [10, '90'],
  ['not-applicable', 'absent'],
  ['dont-know', '0'],
] as const)('a dimension with the answer %s on a scale of 0 to 10 lies in bin %s', (A1, bin) => {
  const layout = layoutOf(SMALL);
  const { nibbles } = unpackRow(layout, contribute(SMALL, anAssessment({ answers: { A1 } }), WHO, KEYS));
  const column = layout.columns.findIndex(({ table }) => table === 'score:alpha');
  expect(
    [...must(layout.columns[column], 'column').codes, 'not-applicable', 'dont-know', 'absent'][
      must(nibbles[column], 'nibble')
    ],
  ).toBe(bin);
});

test('the assessor is in the row and not in the key', () => {
  const answers = highestAnswers(SOCIAL);
  const [own, other] = [rowOf(anAssessment({ answers })), rowOf(anAssessment({ answers, assessor: 'third-party' }))];
  expect([decode(own.nibbles).get('assessor'), decode(other.nibbles).get('assessor')]).toEqual(['self', 'third-party']);
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
