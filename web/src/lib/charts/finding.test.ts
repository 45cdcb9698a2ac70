import { expect, it } from 'vitest';
import { chart as german } from '../i18n/de/chart.ts';
import { chart as english } from '../i18n/en/chart.ts';
import { finding } from './finding.ts';
import { stageShares } from './stage.ts';

const stages = [
  { code: 'low', title: 'Low' },
  { code: 'high', title: 'High' },
];
const rows = [
  { code: 'low', share: 30, low: 20, high: 40 },
  { code: 'high', share: 70, low: 60, high: 80 },
];

it('names the commonest stage with its share', () =>
  expect(finding(english, 'en', 'Everybody', stageShares(stages, rows, undefined))).toBe(
    'Everybody: the largest share, 70%, is on the stage High.',
  ));

it('leaves the reader to the mark in the drawing', () =>
  expect(finding(german, 'de', 'Alle', stageShares(stages, rows, 'low'))).toBe(
    'Alle: Der größte Anteil, 70\u00a0%, steht auf der Stufe High.',
  ));

it('says nothing about nothing', () => expect(finding(english, 'en', 'Everybody', [])).toBe(''));
