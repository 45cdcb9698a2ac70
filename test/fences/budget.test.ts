import { expect, it } from 'vitest';
import { builtPages, overBudget, readBudget, shellBytes } from '../builders/budget.ts';

const budget = readBudget();
const addresses = budget.pages.map(({ path }) => path.replace(/[?].*/, ''));

it('every page that is built has a budget of at most 60 kB', () => {
  expect(builtPages().filter((path) => !addresses.includes(path))).toEqual([]);
  expect(Math.max(...budget.pages.map(({ atMost }) => atMost))).toBeLessThanOrEqual(60);
});

it('what every page has to load first stays within its own budget', () => {
  expect(shellBytes()).toBeGreaterThan(20_000);
  expect(shellBytes() / 1000).toBeLessThanOrEqual(budget.shell);
});

it('a budget that is too small is missed, and says by whom', () => {
  const page = { path: '/position', as: 'company', atMost: 40 } as const;
  expect(overBudget(page, 40_000)).toBeUndefined();
  expect(overBudget(page, 40_100)).toBe('/position as company: 40.1 kB, 40 kB at most');
});
