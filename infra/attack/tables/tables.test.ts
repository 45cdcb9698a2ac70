import { describe, expect, test } from 'vitest';
import { seededRandom } from '#infra/local/demo/random.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { packContribution } from '#shared/pool/contribution.ts';
import { expand } from '#shared/pool/expand.ts';
import { unpackRow } from '#shared/pool/row.ts';
import type { Policy } from '#shared/release/policy.ts';
import { STANDARD } from '../publish.ts';
import { scoreOf } from '../score.ts';
import { tableAttacker } from './believe.ts';
import { claimsOf, hitsOf, type Claim } from './claims.ts';
import { publishTables, type ServedCohort } from './edition.ts';
import { principalDirections, valueIn } from './factors.ts';
import { drawLibrary } from './library.ts';
import { questionnaireOf } from './questionnaire.ts';
import { drawRespondents, resultsOf } from './respondents.ts';

const DELIVERY = questionnaireOf(must(findInstrument('dora-quick-check@1.0'), 'instrument'));
const SOCIAL = questionnaireOf(must(findInstrument('social-business@1.0'), 'instrument'));

describe.each([DELIVERY, SOCIAL])('$instrument.id as the attacker sees it', (questionnaire) => {
  test('counts answers, stages and scores as the pool does', () => {
    const { instrument, layout, items, results, readingsOf } = questionnaire;
    const { respondents } = drawRespondents(questionnaire, 20, 3);
    for (const { answers, results: own } of respondents) {
      const contribution = packContribution(instrument, {
        key: { high: 0, low: 1 },
        cell: 0,
        assessor: 0,
        readings: readingsOf(answers),
      });
      const row = unpackRow(layout, expand(instrument, [{ contribution }]));
      items.forEach(({ column }, i) => expect(row.nibbles[column]).toBe(answers[i]));
      results.forEach(({ column }, r) => expect(row.nibbles[column]).toBe(own[r]));
      expect(resultsOf(questionnaire, answers)).toEqual(own);
    }
  });

  test('the chances of every answer add up to one', () => {
    const { prior } = drawRespondents(questionnaire, 1, 3);
    for (const chances of prior.answers.flat()) expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    for (const chances of prior.maturity) expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
  });
});

test('the first direction of the answers is maturity', () => {
  const library = drawLibrary(drawRespondents(DELIVERY, 1, 5));
  const columns = DELIVERY.items.map(({ column }) => column);
  const weights = new Float64Array(library.length).fill(1 / library.length);
  const [first] = principalDirections(DELIVERY.layout, columns, library, weights, 2, seededRandom(1));
  const points = library.map((one) => ({ x: one.point, y: valueIn(must(first, 'direction'), one) }));
  const mean = (of: (one: (typeof points)[number]) => number): number => points.reduce((sum, one) => sum + of(one), 0) / points.length; // prettier-ignore
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const correlation =
    mean(({ x, y }) => (x - mx) * (y - my)) /
    Math.sqrt(mean(({ x }) => (x - mx) ** 2) * mean(({ y }) => (y - my) ** 2));
  expect(Math.abs(correlation)).toBeGreaterThan(0.85);
});

describe('the attacker', () => {
  const population = drawRespondents(DELIVERY, 80, 7);
  const library = drawLibrary(population);
  const stage = { at: 0, categories: must(DELIVERY.results[0], 'stage').categories };
  const claims = (policy: Policy, served: readonly ServedCohort[]): Claim[] =>
    claimsOf(population, library, tableAttacker(population, library, served, policy)(0, 'all'), 'results', [stage]);

  test('learns nothing where nothing is served', () => {
    for (const { posterior, prior } of claims(STANDARD, []).slice(0, 3))
      posterior.forEach((p, c) => expect(p).toBeCloseTo(must(prior[c], 'chance'), 6));
  });

  test('is sure of many where small groups are served with exact counts, and right', () => {
    const open: Policy = {
      ...STANDARD,
      minimum: [2, 2, 2, 2],
      sibling: 1,
      noise: null,
      variance: 0,
      caps: { below: 0, above: 100 },
      rounding: { coarse: 1, fine: 1, fineFrom: 0 },
      bands: [2, ...STANDARD.bands],
    };
    const { advantage, confidentCorrect, confidentWrong } = scoreOf([hitsOf(claims(open, publishTables(population, open)))]);
    expect(advantage).toBeGreaterThan(0.35);
    expect(confidentCorrect).toBeGreaterThan(5 * confidentWrong);
  });
}); // prettier-ignore
