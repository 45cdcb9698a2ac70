import { expect, test } from 'vitest';
import { measured, type AttackResult } from './attack.ts';
import { asJson, asTable, failures } from './report.ts';

const results: AttackResult[] = [
  {
    id: 'A2',
    title: 'hierarchy',
    figures: [measured('advantage', 0.2, { atMost: 0.2 }), measured('confident', 0.0451, { atMost: 0.045 })],
  },
  { id: 'C1', title: 'control', figures: [measured('advantage', 0.34999, { atLeast: 0.35 }), measured('targets', 9)] },
];

test('a bound is met up to and with its value; a figure without one only informs', () => {
  expect(results.flatMap(({ figures }) => figures.map(({ pass }) => pass))).toEqual([true, false, false, true]);
});

test('what could not be measured has not passed', () => {
  expect(measured('advantage', NaN, { atMost: 0.2 }).pass).toBe(false);
  expect(measured('advantage', NaN, { atLeast: 0.2 }).pass).toBe(false);
});

test('a weak attacker fails the bench like a weak protection', () => {
  expect(failures(results)).toEqual(['A2 confident', 'C1 advantage']);
});

test('JSON is one line with every figure, its bound and whether it passed', () => {
  const text = asJson(results, { seed: 1 });
  expect(text).not.toContain('\n');
  expect(JSON.parse(text)).toMatchObject({
    seed: 1,
    failed: ['A2 confident', 'C1 advantage'],
    attacks: [
      { id: 'A2', figures: [{ value: 0.2, bound: { atMost: 0.2 }, pass: true }, { pass: false }] },
      { id: 'C1' },
    ],
  });
});

test('the table has a line per figure and says what failed', () => {
  const table = asTable(results);
  expect(table).toMatch(/advantage +0\.2 {2}≤ 0\.2 ok/);
  expect(table).toMatch(/confident +0\.0451 {2}≤ 0\.045 FAILED/);
  expect(table).toContain('FAILED: A2 confident; C1 advantage');
  expect(asTable(results.slice(0, 0).concat({ id: 'x', title: 'y', figures: [] }))).toContain('not a guarantee');
});
