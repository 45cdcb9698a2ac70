import { describe, expect, it } from 'vitest';
import { kpi, level, multi, scale, smallInstrument, yesNo } from '#test/builders/instrument.ts';
import type { Rule } from '#shared/instrument/definition.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import type { Cell, CellTable, ShareRow } from '#shared/release/cell.ts';
import { hasAnswers, peerShare } from './peer-share.ts';

const INSTRUMENT = smallInstrument({
  indicators: [scale('A1'), scale('A2'), yesNo('B1'), multi('M1', ['x', 'y', 'z']), kpi('K1')],
});

/** A published share: 30, or one that a cap hides (`<5`, `>95`). */
type Published = number | '<5' | '>95';

const row = (code: string, share: Published): ShareRow => ({
  code,
  low: 0,
  high: 100,
  ...(share === '<5' ? { below: 5 } : share === '>95' ? { above: 95 } : { share }),
});
const levels = (id: string, ...shares: Published[]): CellTable => ({
  id: `answer:${id}`,
  status: 'shown',
  rows: shares.map((share, i) => row(String(i), share)),
});
const option = (id: string, yes: number): CellTable => ({
  id: `answer:${id}`,
  status: 'shown',
  rows: [row('no', 100 - yes), row('yes', yes)],
});
const cellOf = (...tables: CellTable[]): Cell => ({
  status: 'shown',
  cohort: 'industry.C' as CohortKey,
  asOf: 'demo.2026-Q3' as EditionId,
  policy: 'p',
  nBand: { from: 30, to: 49 },
  tables,
});
const CELL = cellOf(
  levels('A1', 10, 20, 30, 25, 15),
  { id: 'answer:A2', status: 'withheld', reason: 'too-few' },
  option('B1', 64),
  option('M1.x', 60),
  option('M1.y', 70),
  option('M1.z', 10),
);
const share = (rule: Rule, cell: Cell | undefined = CELL) => peerShare(INSTRUMENT, cell, rule);
const selected = (atLeast: number, ...of: string[]): Rule => ({
  op: 'selected',
  indicator: 'M1',
  atLeast,
  ...(of.length > 0 && { of }),
});

describe('the share of peers that already does it', () => {
  it('adds up the asked level and all above it', () => {
    expect(share(level('A1', 2))).toEqual({ from: 70, to: 70 });
    expect(share(level('A1', 4))).toEqual({ from: 15, to: 15 });
  });
  it('reads yes and no', () => expect(share(level('B1', 1))).toEqual({ from: 64, to: 64 }));
  it('reads one option of a selection', () => expect(share(selected(1, 'x'))).toEqual({ from: 60, to: 60 }));
  it('bounds several options, since only each alone is published', () => {
    expect(share(selected(2, 'x', 'y'))).toEqual({ from: 30, to: 60 });
    expect(share(selected(1, 'y', 'z'))).toEqual({ from: 70, to: 80 });
  });
  it('bounds several questions likewise', () => {
    expect(share({ op: 'all', rules: [level('A1', 1), level('B1', 1)] })).toEqual({ from: 54, to: 64 });
    expect(share({ op: 'any', rules: [level('A1', 4), selected(1, 'z')] })).toEqual({ from: 15, to: 25 });
    expect(share({ op: 'none', rules: [level('A1', 4)] })).toEqual({ from: 85, to: 85 });
  });
  it('leaves a capped share as open as its cap', () => {
    const rare = cellOf(levels('A1', 60, 20, 18, '<5', '<5'));
    expect(share(level('A1', 4), rare)).toEqual({ from: 0, to: 5 });
    const common = cellOf(levels('A1', '<5', '<5', 0, 0, '>95'));
    expect(share(level('A1', 4), common)).toEqual({ from: 95, to: 100 });
  });
  it('takes the tighter of what the levels above and below say', () =>
    expect(share(level('A1', 2), cellOf(levels('A1', 60, 20, 18, '<5', '<5')))).toEqual({ from: 20, to: 20 }));
  it('does not undo a cap by arithmetic', () => {
    expect(share(level('A1', 3), cellOf(levels('A1', 60, 20, 18, '<5', '<5')))).toEqual({ from: 0, to: 5 });
    expect(share(level('A1', 1), cellOf(levels('A1', '<5', '<5', 40, 38, 20)))).toEqual({ from: 95, to: 100 });
  });
});

describe('no share of peers is shown', () => {
  it('where the table is withheld', () => expect(share(level('A2', 1))).toBeUndefined());
  it('where there is no table', () => expect(share(level('Z9', 1))).toBeUndefined());
  it('where the whole cohort is withheld, or there is none', () => {
    const withheld: Cell = {
      status: 'withheld',
      cohort: 'industry.C' as CohortKey,
      asOf: 'demo.2026-Q3' as EditionId,
      policy: 'p',
      reason: 'too-few',
      nearest: null,
    };
    expect(share(level('A1', 1), withheld)).toBeUndefined();
    expect(peerShare(INSTRUMENT, undefined, level('A1', 1))).toBeUndefined();
  });
  it('where the bounds say next to nothing', () =>
    expect(share({ op: 'all', rules: [level('A1', 1), level('A2', 1)] })).toBeUndefined());
  it('for numbers, of which nobody publishes how many gave one', () =>
    expect(share({ op: 'reported', of: ['K1'], atLeast: 1 })).toBeUndefined());
});

describe('whether a cell tells about answers', () => {
  it('is so when one table is shown', () => expect(hasAnswers(CELL)).toBe(true));
  it('is not so when there are only stages', () =>
    expect(hasAnswers(cellOf({ id: 'stage:f', status: 'shown', rows: [] }))).toBe(false));
});
