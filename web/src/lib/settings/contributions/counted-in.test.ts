import { expect, it } from 'vitest';
import type { Period } from '#shared/kernel/ids.ts';
import { countedIn } from './counted-in.ts';

const published = (period: string) => ({ period: period as Period, state: 'published' as const });
const of = (period: string, countsFrom = period) => ({ period: period as Period, countsFrom: countsFrom as Period });
const EDITIONS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map(published);

it('is every published edition of the window', () =>
  expect(countedIn(of('2026-Q1'), EDITIONS, 3)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']));
it('begins where it could first be counted', () =>
  expect(countedIn(of('2026-Q1', '2026-Q3'), EDITIONS, 4)).toEqual(['2026-Q3', '2026-Q4']));
it('is none before an edition is out', () =>
  expect(countedIn(of('2026-Q4'), [{ period: '2026-Q4' as Period, state: 'closed' }], 4)).toEqual([]));
