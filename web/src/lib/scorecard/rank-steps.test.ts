import { describe, expect, it } from 'vitest';
import { highestAnswers, lowestAnswers } from '#test/builders/answers.ts';
import { criterion, group, kpi, level, scale, scoring, smallInstrument, text } from '#test/builders/instrument.ts';
import type { Framework, Rule } from '#shared/instrument/definition.ts';
import { INSTRUMENTS } from '#shared/instrument/registry.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import type { Cell, CellTable } from '#shared/release/cell.ts';
import { rankedSteps } from './rank-steps.ts';

const ladder = (code: string, rules: Readonly<Record<string, Rule>>): Framework => ({
  kind: 'ladder',
  code,
  title: text(code),
  about: text(code),
  monotone: true,
  stages: [
    { code: 'floor', title: text('Floor'), about: text('Floor'), criteria: [] },
    {
      code: 'top',
      title: text('Top'),
      about: text('Top'),
      criteria: Object.entries(rules).map(([name, rule]) => criterion(name, rule)),
    },
  ],
});
const INSTRUMENT = smallInstrument({
  indicators: [scale('A1'), scale('A2'), scale('A3'), scale('A4')],
  frameworks: [
    ladder('one', { first: level('A1', 2), second: level('A2', 2), both: level('A3', 2), hidden: level('A4', 2) }),
    ladder('two', { also: level('A3', 2) }),
  ],
});
/** A table in which this many percent stand on the asked level or above. */
const table = (id: string, percent: number): CellTable => ({
  id: `answer:${id}`,
  status: 'shown',
  rows: [100 - percent, 0, percent, 0, 0].map((share, i) => ({ code: String(i), share, low: 0, high: 100 })),
});
const CELL: Cell = {
  status: 'shown',
  cohort: 'industry.C' as CohortKey,
  asOf: 'demo.2026-Q3' as EditionId,
  policy: 'p',
  nBand: { from: 30, to: 49 },
  tables: [
    table('A1', 20),
    table('A2', 55),
    table('A3', 5),
    { id: 'answer:A4', status: 'withheld', reason: 'would-reveal' },
  ],
};
const NOTHING = { A1: 0, A2: 0, A3: 0, A4: 0 };
const order = (cell: Cell | undefined, answers = NOTHING) =>
  rankedSteps(INSTRUMENT, answers, cell).map(({ criterion: { code } }) => code);

describe('the order of next steps', () => {
  it('puts what moves most frameworks first, then what most peers do, then what is withheld', () =>
    expect(order(CELL)).toEqual(['both', 'second', 'first', 'hidden']));
  it('keeps the definition’s order where nothing is published', () =>
    expect(order(undefined)).toEqual(['both', 'first', 'second', 'hidden']));
  it('leads to the next levels where a score counts answers and no criteria', () => {
    const instrument = smallInstrument({
      indicators: [scale('A1'), scale('A2'), scale('A3'), kpi('K1'), kpi('K2', { direction: 'lower-is-better' })],
      frameworks: [
        scoring([group('all', 'mean', ...['A1', 'A2', 'A3', 'K1', 'K2'].map((indicator) => ({ indicator })))], 0),
      ],
    });
    const steps = rankedSteps(instrument, { A1: 1, A2: 4, A3: 'dont-know', K1: 30, K2: 50 }, CELL);
    expect(steps.map(({ kind, criterion: { text, advice } }) => [kind, text.en, advice.en])).toEqual([
      ['level', 'Question A1?', 'level 2'],
      ['level', 'Question A3?', 'level 1'],
      ['level', 'Question K1?', '≥\u00a050\u00a0percent'],
      ['level', 'Question K2?', '<\u00a050\u00a0percent'],
    ]);
  });
  it('has nothing to say at the top', () => expect(order(CELL, { A1: 4, A2: 4, A3: 4, A4: 4 })).toEqual([]));
});

describe.each(INSTRUMENTS.map((one) => [`${one.id}@${one.version}`, one] as const))('in %s', (_, instrument) => {
  const advice = (answers: Parameters<typeof rankedSteps>[1]) =>
    rankedSteps(instrument, answers, undefined).map(({ criterion }) => criterion.advice.en);
  const low = lowestAnswers(instrument);
  const high = highestAnswers(instrument);

  it('two different sets of answers get visibly different advice', () => {
    const half = (first: boolean) =>
      Object.fromEntries(
        instrument.indicators.map(({ code }, i) => {
          const isStrong = i < instrument.indicators.length / 2 === first;
          return [code, (isStrong ? high : low)[code] ?? 0];
        }),
      );
    const [one, other] = [advice(half(true)).slice(0, 5), advice(half(false)).slice(0, 5)];
    expect(one.filter((text) => other.includes(text)).length).toBeLessThan(one.length / 2);
  });
  it('the best answers leave nothing to advise', () => expect(advice(high)).toEqual([]));
});
