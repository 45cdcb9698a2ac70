import { expect, it } from 'vitest';
import { group, kpi, ladder, level, scale, scoring, smallInstrument } from '#test/builders/instrument.ts';
import { score } from '#shared/instrument/scoring/score.ts';
import { scorecardDetails as english } from '../i18n/en/scorecard-details.ts';
import { scorecardSheet } from './scorecard-sheet.ts';

const INSTRUMENT = smallInstrument({
  indicators: [scale('A1'), kpi('K1', {}, 'beta')],
  frameworks: [
    ladder([level('A1', 1)], [level('A1', 4)]),
    scoring([group('all', 'mean', { indicator: 'A1' })], 0, 0.5),
  ],
});

it('a scorecard as a table has one figure a row', () =>
  expect(
    scorecardSheet(english.file, (text) => text?.['en'] ?? '', INSTRUMENT, score(INSTRUMENT, { A1: 3, K1: 12.5 })),
  ).toEqual([
    ['Framework', 'Kind', 'Code', 'Name', 'Stage', 'Value', 'Unit'],
    ['Steps', 'stage reached', 's1', 's1', 's1', '', ''],
    ['Steps', 'criterion', 'c1-0', 'c1-0', 's1', 'met', ''],
    ['Steps', 'criterion', 'c2-0', 'c2-0', 's2', 'not met', ''],
    ['Points', 'stage reached', 'b1', 'b1', 'b1', '', ''],
    ['Points', 'total', 'points', 'Points', '', '0.75', ''],
    ['Points', 'group', 'all', 'all', '', '0.75', ''],
    ['', 'dimension score', 'alpha', 'Alpha', '', '75', '0–100'],
    ['', 'dimension score', 'beta', 'Beta', '', '', '0–100'],
    ['', 'key figure', 'K1', 'Question K1?', '', '12.5', 'percent'],
  ]));
