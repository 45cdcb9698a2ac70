import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEFORE, edition, NOW, SOCIAL, shownCell, tablesOf, withheldCell } from '#test/builders/report.ts';
import { outlineOf } from '#shared/instrument/outline.ts';
import { must } from '#shared/kernel/result.ts';
import type { Cell } from '#shared/release/cell.ts';
import { stagesOf } from '#lib/charts/stage.ts';
import { chosenPair, clearRows, comparisonOf, groupPair, scaleEnd } from './pair.ts';

const FIRST = edition('demo.2026-Q1' as typeof BEFORE);
const [EARLIER, LATER] = [edition(BEFORE), edition(NOW)];
const STAGES = stagesOf(must(SOCIAL.frameworks[0], 'framework')).map(({ code, title }) => ({
  code,
  title: title['en'] ?? '',
}));
const EVEN = [20, 20, 20, 20, 20];

const pair = (before: Cell | undefined, after: Cell | undefined, later = LATER) => ({
  earlier: { edition: EARLIER, cells: before ? [before] : [], group: before },
  later: { edition: later, cells: after ? [after] : [], group: after },
  instrument: outlineOf(SOCIAL),
});
const shown = (asOf: typeof BEFORE, shares: readonly number[]): Cell =>
  shownCell(asOf, 'all', tablesOf(SOCIAL, shares));
const compare = (...given: Parameters<typeof pair>) => groupPair(pair(...given), 'groundswell', STAGES);

test('shows every stage of both editions in its own order, and which have clearly moved', () => {
  const found = compare(shown(BEFORE, EVEN), shown(NOW, [40, 20, 10, 18, 12]));
  expect(found.state === 'compared' && found.rows.map(({ code, by, clear }) => [code, by, clear])).toEqual([
    ['dormant', 20, true],
    ['scattered', 0, false],
    ['coordinated', -10, false],
    ['optimizing', -2, false],
    ['empowered', -8, false],
  ]);
});

test('never compares figures that were carried forward', () =>
  expect(compare(shown(BEFORE, EVEN), shown(BEFORE, EVEN))).toEqual({ state: 'carried', asOf: BEFORE }));

test('says in which edition a group is withheld or missing', () => {
  expect(compare(shown(BEFORE, EVEN), withheldCell(NOW, 'all'))).toMatchObject({ state: 'withheld', in: { id: NOW } });
  expect(compare(withheldCell(BEFORE, 'all'), shown(NOW, EVEN))).toMatchObject({
    state: 'withheld',
    in: { id: BEFORE },
  });
  expect(compare(undefined, shown(NOW, EVEN))).toMatchObject({ state: 'missing', in: { id: BEFORE } });
});

test('does not compare what another questionnaire asked', () =>
  expect(compare(shown(BEFORE, EVEN), shown(NOW, EVEN), { ...LATER, instrument: 'dora-quick-check@1.0' })).toEqual({
    state: 'broken',
  }));

test('lists clear movements of this framework only, by the group they are of', () => {
  const rows = clearRows(
    comparisonOf(pair(shown(BEFORE, EVEN), shown(NOW, [40, 20, 10, 18, 12]))),
    'groundswell',
    STAGES,
    () => 'Everybody',
  );
  expect(rows.map(({ title }) => title)).toEqual(['Everybody: Dormant']);
});

test('without a choice the last two editions are compared, the earlier one first', () => {
  const all = [LATER, EARLIER, FIRST];
  const periods = (...asked: (string | null)[]) => chosenPair(all, asked)?.map(({ period }) => period);
  expect(periods(null, null)).toEqual(['2026-Q2', '2026-Q3']);
  expect(periods('2026-Q1', null)).toEqual(['2026-Q1', '2026-Q3']);
  expect(periods('2026-Q3', '2026-Q1')).toEqual(['2026-Q1', '2026-Q3']);
  expect(periods('2026-Q3', null)).toEqual(['2026-Q2', '2026-Q3']);
  expect(periods('1999-Q1', '2026-Q2')).toEqual(['2026-Q2', '2026-Q3']);
  expect(chosenPair([LATER], [null, null])).toBeUndefined();
});

test('two editions are always compared, whatever the address says, and never one with itself', () => {
  const asked = fc.constantFrom(null, '', '2026-Q1', '2026-Q2', '2026-Q3', 'nonsense');
  fc.assert(
    fc.property(asked, asked, (one, other) => {
      const [before, after] = must(chosenPair([LATER, EARLIER, FIRST], [one, other]), 'pair');
      expect(before.period < after.period).toBe(true);
    }),
  );
});

test('the scale ends on a full ten beyond every interval', () => {
  const found = compare(shown(BEFORE, EVEN), shown(NOW, [40, 20, 10, 18, 12]));
  expect(found.state === 'compared' && scaleEnd(found.rows)).toBe(50);
  expect(scaleEnd([])).toBe(20);
});
