import { describe, expect, it } from 'vitest';
import { group, ladder, level, scale, scoring, smallInstrument } from '#test/builders/instrument.ts';
import type { Framework } from '#shared/instrument/definition.ts';
import { score } from '#shared/instrument/scoring/score.ts';
import { must } from '#shared/kernel/result.ts';
import { scorecard as german } from '../i18n/de/scorecard.ts';
import { scorecardDetails as germanDetails } from '../i18n/de/scorecard-details.ts';
import { scorecard as english } from '../i18n/en/scorecard.ts';
import { scorecardDetails as englishDetails } from '../i18n/en/scorecard-details.ts';
import { distance } from './distance.ts';
import { groupText } from './group-text.ts';

const say = ({ en = '' }) => en;
const far = (framework: Framework, answers: Record<string, number>, t: typeof german = english, language = 'en') => {
  const instrument = smallInstrument({ indicators: [scale('A1'), scale('A2')], frameworks: [framework] });
  return distance(t, language, say, framework, must(score(instrument, answers).frameworks[0], 'result'));
};
const LADDER = ladder([level('A1', 1), level('A2', 1), level('A1', 2)]);
const SHARE = scoring([group('all', 'mean', { indicator: 'A1' }, { indicator: 'A2' })], 0, 0.6);
const POINTS = scoring([group('all', 'sum', { indicator: 'A1', values: [0, 1, 2, 3, 4] })], 0, 3);

describe('the distance to the next stage', () => {
  it('counts the criteria that are left', () => {
    expect(far(LADDER, { A1: 1, A2: 0 })).toBe('2 of 3 criteria left for s1');
    expect(far(LADDER, { A1: 1, A2: 0 }, german, 'de')).toBe('Bis zur Stufe „s1“ fehlen 2 von 3 Kriterien');
  });
  it('says so at the top', () => expect(far(LADDER, { A1: 2, A2: 1 })).toBe('Highest stage reached'));
  it('is in percentage points where the total is a share', () =>
    expect(far(SHARE, { A1: 1, A2: 2 })).toBe('22.5 percentage points short of b1'));
  it('is in points otherwise', () => expect(far(POINTS, { A1: 1 })).toBe('2 points short of b1'));
});

describe('the value of a group', () => {
  const range = { min: 0, max: 7 };
  it('reads as a count, a share or points', () => {
    expect(groupText(englishDetails.detail, 'en', { value: 5, range, reading: 'count' })).toBe('5 of 7');
    expect(groupText(germanDetails.detail, 'de', { value: 0.6, range, reading: 'percent' })).toBe('60\u00a0%');
    expect(groupText(englishDetails.detail, 'en', { value: 2.345, range, reading: 'points' })).toBe('2.3 of 7');
  });
  it('says when nothing applies', () =>
    expect(groupText(englishDetails.detail, 'en', { value: null, range, reading: 'count' })).toBe('nothing applies'));
});
