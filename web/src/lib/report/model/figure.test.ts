import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BlockOf } from '#shared/contracts/report-block-schemas.ts';
import { EVERY_BLOCK, publishedReport } from '#test/builders/published-report.ts';
import { anchorAt, roomFor, ticksTo } from '../chart/labels.ts';
import { publishedView } from '../view/published.ts';
import { scaleTo } from './bars.ts';
import { joined, type Point } from './course.ts';
import { describeTable, titleOf } from './describe.ts';
import { figureOf } from './figure.ts';
import { tableOf } from './table.ts';

const view = publishedView(publishedReport());
const german = publishedView(publishedReport({ language: 'de' }));

function block(id: string): BlockOf<'figure'> {
  const one = EVERY_BLOCK.find((candidate) => candidate.id === id);
  if (one?.kind !== 'figure') throw new Error(`no figure ${id}`);
  return one;
}
const draw = (id: string, of = view) => figureOf(of, block(id).spec, of.rows(block(id)) ?? []);
const table = (id: string, of = view) => tableOf(of, block(id).spec, of.rows(block(id)) ?? []);

it('draws one group as bars with their intervals', () => {
  const figure = draw('bars');
  if (figure.draws !== 'bars') throw new Error(figure.draws);
  expect(figure.groups).toHaveLength(1);
  expect(figure.groups[0]?.bars[2]).toMatchObject({ name: 'Coordinated', length: 40, low: 35, high: 45, value: '40%', interval: '35–45%' });
  expect(figure.groups[0]?.bars[4]).toMatchObject({ value: 'under 5%', length: 2.5 });
  expect(figure.scale.most).toBe(60);
}); // prettier-ignore

it('draws several groups as parts of a whole that fill their bars', () => {
  const figure = draw('stack');
  if (figure.draws !== 'stack') throw new Error(figure.draws);
  expect(figure.lines.map(({ name }) => name)).toEqual(['All organisations', 'IT and telecoms']);
  for (const { segments } of figure.lines)
    expect(segments?.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 6);
});

it('marks what is withheld, and what was carried forward from an earlier edition', () => {
  const figure = draw('by-industry');
  if (figure.draws !== 'stack') throw new Error(figure.draws);
  const named = new Map(figure.lines.map((line) => [line.name, line]));
  expect(named.get('Manufacturing')).toMatchObject({ carried: 'Q2 2026', band: '20–39' });
  expect(named.get('Mining')).toMatchObject({ segments: null, gap: { withheld: true, short: 'too few contributors' } });
});

it('shares one scale between the scores of a group, and gives each number its own', () => {
  const [scores, numbers] = [draw('scores'), draw('numbers')];
  if (scores.draws !== 'ranges' || numbers.draws !== 'ranges') throw new Error('no ranges');
  expect(scores.panels).toHaveLength(1);
  expect(scores.panels[0]?.ranges.every(({ drawing }) => drawing !== null)).toBe(true);
  expect(numbers.panels).toHaveLength(1);
  expect(numbers.panels[0]?.ranges.map(({ name }) => name)).toEqual(['All organisations', 'IT and telecoms']);
});

it('draws options of a selection beside each other: they are no parts of a whole', () => {
  const figure = draw('options');
  if (figure.draws !== 'bars') throw new Error(figure.draws);
  expect(figure.groups[0]?.bars.map(({ name }) => name)).toEqual(['All organisations', 'IT and telecoms']);
  expect(figure.groups[1]?.bars[0]?.gap).toMatchObject({ withheld: false, text: 'not published' });
});

it('follows a share through the editions, one panel for each group', () => {
  const figure = draw('course');
  if (figure.draws !== 'course') throw new Error(figure.draws);
  expect(figure.panels.map(({ points }) => points.map(({ edition }) => edition))).toEqual([['Q2 2026', 'Q3 2026'], ['Q2 2026', 'Q3 2026']]);
}); // prettier-ignore

it('breaks a line where nothing is shown or the questionnaire has changed', () => {
  const point = (length: number | null, breakBefore = false) => ({ length, breakBefore }) as Point;
  expect(joined([point(1), point(2), point(null), point(3), point(4, true), point(5)])).toEqual([[0, 1], [4, 5]]);
}); // prettier-ignore

it('says in the table what the drawing shows, with intervals and bands', () => {
  const { heads, columns, rows } = table('stack');
  expect(heads).toEqual(['Group']);
  expect(columns).toEqual(['Dormant', 'Scattered', 'Coordinated', 'Optimizing', 'Empowered']);
  expect(rows[0]?.cells?.[0]).toEqual({ value: '10%', interval: '5–15%' });
  expect(rows[0]?.band).toBe('50–99');
  expect(table('by-industry').rows.find(({ heads: [head] }) => head === 'Mining')?.gap).toBe('Withheld: too few contributors');
}); // prettier-ignore

it('puts many answers below each other, and quantiles side by side', () => {
  expect(table('options').heads).toEqual(['Answer', 'Group']);
  expect(table('bars').columns).toEqual(['Value']);
  expect(table('scores').columns).toEqual(['P25', 'Median', 'P75']);
});

it('has words for figures whose authors left them out, in the language of the report', () => {
  expect(titleOf(view, block('stack').spec)).toBe('Groundswell: All organisations; IT and telecoms, Q3 2026');
  expect(titleOf(german, block('by-industry').spec)).toBe('Groundswell: nach Branche, 3. Quartal 2026');
  expect(describeTable(table('bars'))).toContain('Coordinated: 40%');
  expect(describeTable(table('course', german))).toMatch(/Alle Organisationen, 2\. Quartal 2026: 10\s%/);
});

it('takes the shortest round scale that holds everything, with even ticks from end to end', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (values) => {
      const { most, ticks } = scaleTo(view, values);
      expect(Math.max(...values)).toBeLessThanOrEqual(most);
      expect(ticks.at(0)?.at).toBe(0);
      expect(ticks.at(-1)?.at).toBe(100);
      expect(new Set(ticks.slice(1).map(({ at }, i) => Math.round(at - (ticks[i]?.at ?? 0)))).size).toBe(1);
    }),
  );
  expect(ticksTo(40)).toEqual([0, 10, 20, 30, 40]);
});

it('writes a label only where it has room', () => {
  expect(roomFor('31%', 60)).toBe('always');
  expect(roomFor('31%', 8)).toBe('wide');
  expect(roomFor('31%', 3)).toBe('never');
  expect([0, 50, 100].map(anchorAt)).toEqual(['start', 'middle', 'end']);
});
