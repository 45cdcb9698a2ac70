import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEFORE, edition, NOW, row, shownCell, SOCIAL, withheldCell } from '#test/builders/report.ts';
import type { EditionId } from '../../kernel/ids.ts';
import type { Cell, ShareRow } from '../../release/cell.ts';
import { clearChanges, compareEditions, type EditionCells } from './compare-editions.ts';
import { whatChangedBlocks } from './what-changed.ts';

const stages = (asOf: EditionId, cohort: string, rows: readonly ShareRow[]): Cell =>
  shownCell(asOf, cohort, [{ id: 'stage:groundswell', status: 'shown', rows }]);
const of = (id: EditionId, cells: readonly Cell[], instrument = 'social-business@1.0'): EditionCells => ({ edition: edition(id, { instrument }), cells }); // prettier-ignore
const compare = (before: readonly Cell[], after: readonly Cell[], instrument?: string) =>
  compareEditions(of(BEFORE, before, instrument), of(NOW, after), SOCIAL);

test('a movement is clear where the intervals do not overlap, and clear ones come first', () => {
  const { changes } = compare(
    [stages(BEFORE, 'all', [row('dormant', 20, 10), row('scattered', 40, 2), row('coordinated', 40)])],
    [stages(NOW, 'all', [row('dormant', 40, 10), row('scattered', 45, 2), row('coordinated', 15)])],
  );
  expect(changes.map(({ stage, by, clear }) => [stage, by, clear])).toEqual([
    ['coordinated', -25, true],
    ['scattered', 5, true],
    ['dormant', 20, false],
  ]);
});

test('a cohort that was carried forward has not moved, and says so', () => {
  const cell = stages(BEFORE, 'industry.C', [row('dormant', 20)]);
  const comparison = compare([cell], [cell]);
  expect(comparison.changes).toEqual([]);
  expect(comparison.notRefreshed).toEqual(['industry.C']);
});

test('cohorts that came or went are listed, not compared', () => {
  const [came, went] = ['industry.D', 'industry.E'];
  const comparison = compare(
    [withheldCell(BEFORE, came), stages(BEFORE, went, [row('dormant', 20)])],
    [stages(NOW, came, [row('dormant', 20)]), withheldCell(NOW, went)],
  );
  expect([comparison.appeared, comparison.disappeared, comparison.changes]).toEqual([[came], [went], []]);
});

test('across versions of the questionnaire only what the new one calls comparable is compared', () => {
  const cells = (id: EditionId, share: number): Cell[] => [
    shownCell(id, 'all', ['groundswell', 'journey'].map((code) => ({ id: `stage:${code}`, status: 'shown', rows: [row('dormant', share)] }))),
  ]; // prettier-ignore
  const comparison = compare(cells(BEFORE, 20), cells(NOW, 50), 'social-business@0.9');
  expect(comparison.comparable).toEqual({ whole: false, frameworks: ['groundswell'] });
  expect(comparison.changes.map(({ framework }) => framework)).toEqual(['groundswell']);
  expect(compare(cells(BEFORE, 20), cells(NOW, 50), 'another@1.0').changes).toEqual([]);
});

test('"what changed" tells of clear movements only, with bound numbers', () => {
  const comparison = compare(
    [stages(BEFORE, 'all', [row('dormant', 20), row('scattered', 40)])],
    [stages(NOW, 'all', [row('dormant', 50), row('scattered', 42)])],
  );
  const [text, ...figures] = whatChangedBlocks(comparison, 'en', NOW);
  expect(text).toMatchObject({ kind: 'text' });
  expect(text?.kind === 'text' && text.markdown.split('\n')[2]).toBe(
    '- {{cohort cohort=all}}, stage “{{stage stage=dormant framework=groundswell}}” ({{framework framework=groundswell}}): from {{share stage=dormant framework=groundswell edition=demo.2026-Q2}} (interval {{interval stage=dormant framework=groundswell edition=demo.2026-Q2}}) to {{share stage=dormant framework=groundswell}} (interval {{interval stage=dormant framework=groundswell}})',
  );
  expect(figures).toMatchObject([{ kind: 'comparison', sides: [{ edition: BEFORE }, { edition: NOW }] }]);
});

test.each([
  ['social-business@1.0', [row('dormant', 21)], 'no share has moved'],
  ['social-business@0.9', [row('dormant', 60)], 'only what the new version calls comparable'],
  ['another@1.0', [row('dormant', 60)], 'cannot be compared'],
])('from %s it says so in a sentence: %o', (instrument, rows, said) => {
  const comparison = compare([stages(BEFORE, 'all', [row('dormant', 20)])], [stages(NOW, 'all', rows)], instrument);
  const [text] = whatChangedBlocks(comparison, 'en', NOW);
  expect(text?.kind === 'text' && text.markdown).toContain(said);
});

const anyRows = fc.array(fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 20 })), { minLength: 5, maxLength: 5 }).map((pairs) => pairs.map(([share, spread], i) => row(String(i), share, spread))); // prettier-ignore

test('seen from the other side every movement is as clear, and as long the other way', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (a, b) => {
      const forth = compare([stages(BEFORE, 'all', a)], [stages(NOW, 'all', b)]).changes;
      const back = compare([stages(BEFORE, 'all', b)], [stages(NOW, 'all', a)]).changes;
      const named = (changes: typeof forth, sign: 1 | -1) => new Map(changes.map(({ stage, by, clear }) => [stage, [sign * by + 0, clear]])); // prettier-ignore
      expect(named(back, -1)).toEqual(named(forth, 1));
    }),
  );
});

test('equal editions have no clear movement', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      expect(clearChanges(compare([stages(BEFORE, 'all', rows)], [stages(NOW, 'all', rows)]))).toEqual([]);
    }),
  );
});
