import { describe, expect, it } from 'vitest';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import type { ShareRow } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { EditionCell } from '#lib/charts/Trend/trend.ts';
import { scoreChanges, stageChanges } from './change.ts';

const at = (period: string, rows: readonly ShareRow[] | null, more: Partial<Edition & { asOf: string }> = {}) => {
  const id = `demo.${period}`;
  const head = { cohort: 'all', asOf: more.asOf ?? id, policy: 'standard@1' };
  return {
    edition: { id, period, instrument: more.instrument ?? 'one@1.0' },
    cell: rows
      ? { ...head, status: 'shown', nBand: { from: 30, to: 49 }, tables: [{ id: 'stage:x', status: 'shown', rows }] }
      : { ...head, status: 'withheld', reason: 'too-few', nearest: null },
  } as unknown as EditionCell;
};
const share = (value: number, low: number, high: number): ShareRow => ({ code: 'a', share: value, low, high });
const verdict = (before: EditionCell, now: EditionCell) => stageChanges(before, now, 'x', ['a'])[0]?.verdict;
const OLD = at('2026-Q2', [share(20, 15, 26)]);

describe('stageChanges', () => {
  it('calls a change clear when the intervals do not overlap', () =>
    expect(verdict(OLD, at('2026-Q3', [share(40, 32, 48)]))).toEqual({ kind: 'moved', by: 20, clear: true }));
  it('does not when they overlap', () =>
    expect(verdict(OLD, at('2026-Q3', [share(24, 18, 30)]))).toEqual({ kind: 'moved', by: 4, clear: false }));
  it('knows an equal figure', () => expect(verdict(OLD, at('2026-Q3', [share(20, 14, 27)]))).toEqual({ kind: 'same' }));
  it('does not know by how much a capped share has moved', () =>
    expect(verdict(OLD, at('2026-Q3', [{ code: 'a', below: 5, low: 0, high: 8 }]))).toEqual({
      kind: 'moved',
      by: null,
      clear: true,
    }));
  it('takes no change from a figure that is withheld, in either edition', () => {
    expect(verdict(OLD, at('2026-Q3', null))).toEqual({ kind: 'withheld' });
    expect(verdict(at('2026-Q2', null), at('2026-Q3', [share(1, 0, 2)]))).toEqual({ kind: 'withheld' });
  });
  it('takes no change from a figure that was carried forward', () =>
    expect(verdict(OLD, at('2026-Q3', [share(20, 15, 26)], { asOf: 'demo.2026-Q2' }))).toEqual({ kind: 'carried' }));
  it('does not compare two versions of the questionnaire', () =>
    expect(verdict(OLD, at('2026-Q3', [share(40, 32, 48)], { instrument: 'one@2.0' }))).toEqual({ kind: 'break' }));
});

describe('scoreChanges', () => {
  const instrument = { dimensions: ['a', 'b', 'c'].map((code) => ({ code })) } as unknown as Instrument;
  const card = (a: number | null, b: number, c: number) =>
    ({ dimensions: [{ code: 'a', score: a }, { code: 'b', score: b }, { code: 'c', score: c }] }) as unknown as Scorecard; // prettier-ignore

  it('puts the greatest change first, up or down', () =>
    expect(scoreChanges(instrument, card(10, 50, 50), card(20, 20, 50)).map(({ code }) => code)).toEqual([
      'b',
      'a',
      'c',
    ]));
  it('compares only what both have', () =>
    expect(scoreChanges(instrument, card(null, 1, 2), card(5, 1, 2)).map(({ code }) => code)).toEqual(['b', 'c']));
  it('rounds as the page does', () =>
    expect(scoreChanges(instrument, card(10.4, 0, 0), card(10.6, 0, 0))[0]).toEqual({
      code: 'a',
      before: 10,
      now: 11,
    }));
});
