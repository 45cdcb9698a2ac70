import { expect, test } from 'vitest';
import { countChances } from './count-chances.ts';

test('of two with even chances of two stages, both, one or none are of the first', () =>
  expect(countChances([[0.5, 0.5, 0], [0.5, 0.5, 0]]).map((row) => Array.from(row))).toEqual([
    [0, 0, 0.25],
    [0, 0.5, 0],
    [0.25, 0, 0],
  ])); // prettier-ignore

test('people with different chances are enumerated', () => {
  const people = [[0.2, 0.3, 0.5], [0.6, 0.1, 0.3], [0.1, 0.8, 0.1]]; // prettier-ignore
  const expected = new Map<string, number>();
  for (let a = 0; a < 3; a++)
    for (let b = 0; b < 3; b++)
      for (let c = 0; c < 3; c++) {
        const all = [a, b, c];
        const name = [0, 1].map((stage) => all.filter((own) => own === stage).length).join();
        const p = all.reduce((product, stage, i) => product * (people[i]?.[stage] ?? 0), 1);
        expected.set(name, (expected.get(name) ?? 0) + p);
      }
  const chances = countChances(people);
  for (const [name, p] of expected) {
    const [first = 0, second = 0] = name.split(',').map(Number);
    expect(chances[first]?.[second]).toBeCloseTo(p, 12);
  }
});
