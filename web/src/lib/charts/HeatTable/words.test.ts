import { expect, it } from 'vitest';
import { chart } from '#lib/i18n/en/chart.ts';
import { heat } from '#lib/i18n/en/heat.ts';
import { describeCell, leaderFinding } from './words.ts';

const describe = (cell: Parameters<typeof describeCell>[3]) => describeCell(heat, chart, 'en', cell);
const id = 'score:a';

it('tells median and middle half, or why there is none', () => {
  expect(describe({ id, status: 'shown', quantiles: { p25: 46, p50: 56.5, p75: 72 } })).toBe('median 56.5, middle half 46 to 72');
  expect(describe({ id, status: 'shown', quantiles: { p50: 56 } })).toBe('median 56, too few contributors for the middle half');
  expect(describe({ id, status: 'withheld', reason: 'too-few' })).toBe('withheld: too few contributors');
  expect(describe(undefined)).toBe('not published');
}); // prettier-ignore

it('finds the dimension that leads', () => {
  expect(leaderFinding(heat, { title: 'Listening', groups: 5, of: 8 })).toBe(
    'Listening has the highest median in 5 of the 8 groups that show every dimension.',
  );
  expect(leaderFinding(heat, { title: 'Listening', groups: 8, of: 8 })).toContain('in each of the 8 groups');
  expect(leaderFinding(heat, undefined)).toBe('No group of this kind shows every dimension in this edition.');
});
