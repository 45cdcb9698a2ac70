import { expect, it } from 'vitest';
import { quantileExamples } from './quantile-example.ts';

const quantiles = { median: 20, quartiles: 30, tails: 100, fineFrom: 100 };
const namesOf = (bands: readonly number[]) =>
  quantileExamples({ bands: [...bands], quantiles }).map(({ nBand, table }) => [
    nBand.from,
    table.status === 'shown' ? Object.keys(table.quantiles).sort().join() : table.reason,
  ]);

it('shows the more, the larger the group', () =>
  expect(namesOf([10, 20, 30, 50, 100, 250])).toEqual([
    [10, 'too-few'],
    [20, 'p50'],
    [30, 'p25,p50,p75'],
    [100, 'p10,p25,p50,p75,p90'],
  ]));

it('names a group once where one size reaches two minima, and none that is too small where there is none', () =>
  expect(namesOf([20, 100])).toEqual([
    [20, 'p50'],
    [100, 'p10,p25,p50,p75,p90'],
  ]));
