import { describe, expect, it } from 'vitest';
import { group } from '#test/builders/instrument.ts';
import { groupRange, readingOf } from './group-range.ts';

const pillars = group('pillars', 'sum', { criterion: 'policy' }, { criterion: 'training' });
const share = group('share', 'mean', { indicator: 'A1' }, { criterion: 'policy', weight: 3 });
const maturity = group(
  'maturity',
  'mean',
  { indicator: 'A1', values: [0, 1, 2, 3] },
  { indicator: 'A2', values: [1, 5] },
);
const weakest = group('weakest', 'min', { group: 'share' }, { group: 'maturity' });
const total = group('total', 'sum', { group: 'pillars' }, { group: 'maturity', weight: 2 });
const GROUPS = [pillars, share, maturity, weakest, total];
const rangeOf = (one: (typeof GROUPS)[number]) => groupRange(GROUPS, one);
const readingFor = (one: (typeof GROUPS)[number]) => readingOf(one, rangeOf(one));

describe('the range of a group', () => {
  it('of a sum of criteria is their number', () => expect(rangeOf(pillars)).toEqual({ min: 0, max: 2 }));
  it('of a mean is 0 to 1, whatever the weights', () => expect(rangeOf(share)).toEqual({ min: 0, max: 1 }));
  it('follows the numbers of the levels', () => expect(rangeOf(maturity)).toEqual({ min: 0.5, max: 4 }));
  it('follows groups within groups', () => {
    expect(rangeOf(total)).toEqual({ min: 1, max: 10 });
    expect(rangeOf(weakest)).toEqual({ min: 0, max: 1 });
  });
});

describe('a group reads', () => {
  it('as so many of so many where it counts criteria', () => expect(readingFor(pillars)).toBe('count'));
  it('in percent where it lies between 0 and 1', () => expect(readingFor(share)).toBe('percent'));
  it('as points on its own scale otherwise', () => {
    expect(readingFor(maturity)).toBe('points');
    expect(readingFor(total)).toBe('points');
  });
});
