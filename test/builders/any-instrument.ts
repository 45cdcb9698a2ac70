import fc from 'fast-check';
import { checkInstrument } from '#shared/instrument/check/check-instrument.ts';
import { faultsOf } from '#shared/instrument/check/report.ts';
import { spanOfTotal } from '#shared/instrument/check/totals.ts';
import type { Group, Indicator, Instrument, Ladder, Part, ScoreFramework } from '#shared/instrument/definition.ts';
import { stepCount } from '#shared/instrument/scoring/steps.ts';
import { group, kpi, ladder, multi, scale, scoring, smallInstrument, yesNo } from './instrument.ts';
import { anyRule } from './rules.ts';

/** Definitions with a ladder and a score about every kind of indicator that pass `checkInstrument` and are monotone. */
export const anyInstrument: fc.Arbitrary<Instrument> = anyIndicators()
  .chain((indicators) =>
    fc
      .tuple(fc.constant(indicators), anyLadder(indicators), anyScore(indicators))
      .map(([, climb, points]) =>
        withoutEmptyStages(smallInstrument({ indicators, frameworks: [climb, points], sources: [], cohorts: [[]] })),
      ),
  )
  .filter((instrument) => faultsOf(checkInstrument(instrument)).every(({ pointer }) => pointer.includes('/sources')));

/** One of each kind and two more, with every combination of effects. */
function anyIndicators(): fc.Arbitrary<Indicator[]> {
  const effects = fc.record({
    notApplicable: fc.constantFrom('refused' as const, 'waives' as const),
    dontKnow: fc.constantFrom('refused' as const, 'lowest' as const, 'left-out' as const),
    optional: fc.boolean(),
  });
  const shapes: fc.Arbitrary<Indicator>[] = [
    fc.integer({ min: 2, max: 6 }).map((levels) => scale('A1', levels)),
    fc.integer({ min: 3, max: 13 }).map((levels) => scale('A2', levels, 'waives', 'beta')),
    fc.constant(yesNo('B1')),
    fc.integer({ min: 2, max: 6 }).map((count) => multi('M1', [...'uvwxyz'].slice(0, count), 'beta')),
    fc.constant(kpi('K1', { edges: [10, 20, 40, 80] })),
    fc.constant(kpi('K2', { direction: 'lower-is-better', edges: [0.5, 99.5] }, 'beta')),
  ];
  return fc.tuple(...shapes.map((shape) => fc.tuple(shape, effects).map(([one, effect]) => ({ ...one, ...effect }))));
}

const anyLadder = (indicators: Indicator[]): fc.Arbitrary<Ladder> =>
  fc
    .array(fc.array(anyRule({ indicators }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    .map((stages) => ladder(...stages));

/** Drops criteria that lower stages already ask for, and stages of which nothing is left. */
function withoutEmptyStages(instrument: Instrument): Instrument {
  const idle = new Set(checkInstrument(instrument).map(({ pointer }) => pointer));
  const frameworks = instrument.frameworks.map((one, f) =>
    one.kind === 'score'
      ? one
      : {
          ...one,
          stages: one.stages
            .map((stage, s) => ({
              ...stage,
              criteria: stage.criteria.filter((_, c) => !idle.has(`/frameworks/${f}/stages/${s}/criteria/${c}`)),
            }))
            .filter(({ criteria }, s) => s === 0 || criteria.length > 0),
        },
  );
  return { ...instrument, frameworks };
}

/** A root over two groups, with bands at shares of what the total can be. */
const anyScore = (indicators: Indicator[]): fc.Arbitrary<ScoreFramework> => {
  const combine = fc.constantFrom('sum' as const, 'mean' as const, 'min' as const);
  const parts = fc.array(anyPart(indicators), { minLength: 1, maxLength: 4 });
  const weights = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
  const shares = fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 3 });
  return fc
    .tuple(combine, combine, combine, parts, parts, weights, shares)
    .map(([root, a, b, left, right, w, cuts]) => {
      const groups: [Group, ...Group[]] = [
        group('total', root, { group: 'left', weight: w[0] }, { group: 'right', weight: w[1] }),
        group('left', a, ...left),
        group('right', b, ...right),
      ];
      const { least, most } = spanOfTotal(smallInstrument({ indicators }), scoring(groups, 0));
      const inner = cuts.sort((x, y) => x - y).map((tenths) => least + ((most - least) * tenths) / 10);
      return scoring(groups, least, ...new Set(inner.filter((from) => from > least)));
    });
};

/** An indicator as it is, or with rising numbers of its own. */
const anyPart = (indicators: Indicator[]): fc.Arbitrary<Part> =>
  fc.constantFrom(...indicators).chain((indicator) =>
    fc
      .option(fc.array(fc.nat({ max: 3 }), { minLength: stepCount(indicator), maxLength: stepCount(indicator) }), {
        nil: undefined,
      })
      .map((rises) => ({
        indicator: indicator.code,
        ...(rises && { values: rises.map((_, step) => rises.slice(0, step + 1).reduce((sum, rise) => sum + rise, 0)) }),
      })),
  );
