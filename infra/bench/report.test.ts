import { expect, test } from 'vitest';
import { asJson, asTable, passes, type Section } from './report.ts';

const sections: Section[] = [
  {
    part: 'web',
    title: 'pages',
    figures: [
      { name: 'small page', value: 59.999, unit: 'kB', atMost: 60 },
      { name: 'large page', value: 60.1, unit: 'kB', atMost: 60 },
      { name: 'ratio', value: 2.5, unit: '×', atLeast: 2.5, note: 'synthetic' },
      { name: 'unbounded', value: 1234.5678, unit: 'ms' },
    ],
  },
];

test('a figure without a bound neither passes nor fails', () => {
  expect(sections[0]?.figures.map(passes)).toEqual([true, false, true, undefined]);
});

test('JSON is one line that names what was missed', () => {
  const line = asJson(sections, { node: 'v0' });
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({
    node: 'v0',
    missed: ['large page'],
    parts: { web: [{ name: 'small page', value: 60, pass: true }, { pass: false }, { pass: true }, { value: 1235 }] },
  });
});

test('the table says which bounds are missed', () => {
  const table = asTable(sections);
  expect(table).toMatch(/large page +60\.1 +kB +≤ 60 MISSED/);
  expect(table).toContain('1 bound is MISSED: large page');
});
