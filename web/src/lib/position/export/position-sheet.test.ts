import { expect, it } from 'vitest';
import { toCsv } from '#shared/exchange/csv.ts';
import { outlineOf } from '#shared/instrument/outline.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { score } from '#shared/instrument/scoring/score.ts';
import { must } from '#shared/kernel/result.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { PositionFacts } from './facts.ts';
import { positionDocument } from './position-document.ts';
import { positionSheet } from './position-sheet.ts';

const instrument = must(findInstrument('social-business@1.0'), 'instrument');
const say = (text: Readonly<Record<string, string>> | undefined) => text?.['en'] ?? '';
const cell = {
  status: 'shown',
  cohort: 'industry.C',
  asOf: 'demo.2026-Q3',
  policy: 'standard@1',
  nBand: { from: 30, to: 49 },
  tables: [
    {
      id: 'stage:groundswell',
      status: 'shown',
      rows: [
        { code: 'dormant', share: 75, low: 60, high: 85 },
        { code: 'scattered', below: 5, low: 0, high: 9 },
      ],
    },
    { id: 'score:strategy', status: 'shown', quantiles: { p25: 30, p50: 50, p75: { above: 90 } } },
    { id: 'score:governance', status: 'withheld', reason: 'too-few' },
  ],
} as unknown as Cell;
const facts: PositionFacts = {
  programme: { title: { en: 'Social business' }, synthetic: true } as unknown as PositionFacts['programme'],
  instrument: outlineOf(instrument),
  scorecard: { ...score(instrument, {}), dimensions: [{ code: 'strategy', score: 60 }] },
  period: '2026-Q3',
  cell,
  cohort: 'Manufacturing',
  method: 'https://example.org/methodology?policy=standard@1',
};

it('holds every framework, dimension and number, shown or not', () => {
  const one = positionDocument(say, facts);
  expect(one.frameworks).toHaveLength(instrument.frameworks.length);
  expect(one.dimensions).toHaveLength(instrument.dimensions.length);
  expect(one.numbers.length).toBe(instrument.indicators.filter(({ kind }) => kind === 'number').length);
  expect(one.dimensions[0]?.cohort).toMatchObject({ status: 'shown', below: { from: 50, to: 75 } });
  expect(one.dimensions[1]?.cohort).toEqual({ status: 'withheld', reason: 'too-few' });
  expect(one.numbers[0]?.cohort).toEqual({ status: 'none' });
});

it('says in every row what it rests on, caps as caps', () => {
  const [header = [], ...rows] = positionSheet('en', positionDocument(say, facts));
  const named = rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i]])));
  expect(named.find(({ code }) => code === 'dormant')).toMatchObject({ share: '75', low95: '60', own: '1', contributors: '30–49', edition: 'demo.2026-Q3' }); // prettier-ignore
  expect(named.find(({ code }) => code === 'scattered')).toMatchObject({ share: '<5', own: '' });
  expect(named.find(({ code }) => code === 'strategy')).toMatchObject({ own: '60', p50: '50', p75: '>90', p10: '' });
  expect(named.find(({ code }) => code === 'governance')).toMatchObject({ status: 'withheld: too-few', p50: '' });
  for (const row of rows) expect(row).toHaveLength(header.length);
  expect(toCsv([header, ...rows])).not.toContain('undefined');
});

it('a withheld group leaves the own position and the reason', () => {
  const withheld = { status: 'withheld', cohort: 'all', asOf: 'demo.2026-Q3', policy: 'standard@1', reason: 'too-few', nearest: null } as unknown as Cell; // prettier-ignore
  const one = positionDocument(say, { ...facts, cell: withheld, scorecard: undefined });
  expect(one.cohort.contributors).toBeNull();
  expect(one.frameworks[0]).toMatchObject({ ownStage: null, cohort: { status: 'withheld', reason: 'too-few' } });
});
