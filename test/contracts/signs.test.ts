import { expect, test } from 'vitest';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { must } from '#shared/kernel/result.ts';
import signs from '../vectors/signs.json' with { type: 'json' };

const SOCIAL = must(findInstrument('social-business@1.0'), 'social-business@1.0');

/** Every sign of the five articles, read from them and not from the definition. */
const SIGNS = Object.entries(signs).flatMap(([source, list]) => list.signs.map((sign) => `${source}.${sign}`));

/** Signs of absence: the low levels of an indicator cite them, and no criterion may. */
const ABSENT = [
  'program-levels.no-goals',
  'program-levels.one-person',
  'program-levels.uncoordinated',
  'program-levels.publishing-only',
  'program-levels.little-listening',
  'groundswell.dormant-no-use',
  'groundswell.dormant-conservative',
  'groundswell.scattered-pockets',
  'groundswell.scattered-not-shared',
  'groundswell.scattered-not-measured',
];

/** What indicators, their levels and their options cite. */
const askedBy = ({ indicators }: Instrument): Set<string> =>
  new Set(
    indicators.flatMap((one) => [
      ...(one.sources ?? []),
      ...(one.kind === 'scale' ? one.levels.flatMap(({ sources }) => sources ?? []) : []),
      ...(one.kind === 'multi' ? one.options.flatMap(({ sources }) => sources ?? []) : []),
    ]),
  );

const gatedBy = ({ frameworks }: Instrument): Set<string> =>
  new Set(
    frameworks.flatMap((one) =>
      (one.kind === 'ladder' ? one.stages.flatMap(({ criteria }) => criteria) : (one.criteria ?? [])).flatMap(
        ({ sources }) => sources,
      ),
    ),
  );

/** Signs nobody asks about. */
const unasked = (instrument: Instrument): string[] => {
  const asked = askedBy(instrument);
  return SIGNS.filter((sign) => !asked.has(sign));
};

test('every sign of the five articles is asked about', () => {
  expect(unasked(SOCIAL)).toEqual([]);
});

test('the check bites: without one indicator its signs are missed', () => {
  const without = { ...SOCIAL, indicators: SOCIAL.indicators.filter(({ code }) => code !== 'G2') };
  expect(unasked(without)).toContain('program-levels.task-force');
});

test.each([
  ['program-levels', 21],
  ['journey', 11],
  ['groundswell', 8],
  ['readiness', 4],
  ['transformation', 60],
] as const)('of %s at least %i signs are listed, and the definition knows each', (source, atLeast) => {
  const known = SOCIAL.sources.find(({ code }) => code === source)?.signs.map(({ code }) => code) ?? [];
  expect(signs[source].signs.length).toBeGreaterThanOrEqual(atLeast);
  expect(signs[source].signs.filter((sign) => !known.includes(sign))).toEqual([]);
});

test('a sign of absence never gates', () => {
  const gated = gatedBy(SOCIAL);
  expect(ABSENT.filter((sign) => gated.has(sign))).toEqual([]);
});

test('every criterion of every framework cites where it comes from', () => {
  const bare = SOCIAL.frameworks.flatMap((one) =>
    (one.kind === 'ladder' ? one.stages.flatMap(({ criteria }) => criteria) : (one.criteria ?? []))
      .filter(({ sources }) => sources.length === 0)
      .map(({ code }) => `${one.code}/${code}`),
  );
  expect(bare).toEqual([]);
});

test('the sixteen signs of levels two to four each gate a stage of their own framework', () => {
  const own = new Set(
    SOCIAL.frameworks
      .filter(({ code }) => code === 'program-levels')
      .flatMap((one) => (one.kind === 'ladder' ? one.stages.flatMap(({ criteria }) => criteria) : []))
      .flatMap(({ sources }) => sources),
  );
  const levels = SIGNS.filter((sign) => sign.startsWith('program-levels.') && !ABSENT.includes(sign));
  expect(levels).toHaveLength(16);
  expect(levels.filter((sign) => !own.has(sign))).toEqual([]);
});
