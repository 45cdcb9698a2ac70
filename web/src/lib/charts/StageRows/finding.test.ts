import { expect, it } from 'vitest';
import { stageRows as german } from '#lib/i18n/de/stage-rows.ts';
import { stageRows as english } from '#lib/i18n/en/stage-rows.ts';
import { spreadFinding } from './finding.ts';
import type { Spread } from './share-from.ts';

const several = (clear: boolean, top: readonly string[] = ['IT']): Spread => ({
  status: 'several',
  highest: { names: top, share: 72 },
  lowest: { names: ['Construction'], share: 31 },
  clear,
  apart: undefined,
});
const say = (spread: Spread) => spreadFinding(english, 'en', 'Coordinated', spread);

it('names highest and lowest where the intervals keep them apart', () =>
  expect(say(several(true))).toBe('Coordinated and above: highest in IT (72%), lowest in Construction (31%).'));

it('gives no order where the intervals overlap', () =>
  expect(say(several(false))).toBe(
    'Coordinated and above: from 31% (Construction) to 72% (IT). The intervals overlap, so no group is clearly ahead.',
  ));

it('names two groups that are clearly apart when highest and lowest are not', () => {
  const apart = { ahead: { name: 'Trade', share: 70 }, behind: { name: 'Mining', share: 40 } };
  expect(say({ status: 'several', highest: { names: ['IT'], share: 72 }, lowest: { names: ['Mining'], share: 31 }, clear: false, apart })).toBe(
    'Coordinated and above: clearly apart are Trade (70%) and Mining (40%).',
  ); // prettier-ignore
});

it('counts groups instead of naming many', () => {
  expect(say(several(true, ['A', 'B']))).toContain('highest in A and B (72%)');
  expect(say(several(true, ['A', 'B', 'C', 'D']))).toContain('highest in 4 groups (72%)');
});

it('speaks of one group, of equal ones and of none', () => {
  expect(say({ status: 'one', name: 'IT', share: 40.5 })).toBe('Coordinated and above: 41% in the one group that is shown (IT).'); // prettier-ignore
  const equal = { names: ['A', 'B'], share: 50 };
  expect(say({ status: 'several', highest: equal, lowest: equal, clear: false, apart: undefined })).toBe('Coordinated and above: 50% in every group that is shown.'); // prettier-ignore
  expect(say({ status: 'none' })).toBe('None of these groups can be shown in this edition.');
});

it('says the same in German', () =>
  expect(spreadFinding(german, 'de', 'Koordiniert', several(true))).toBe(
    'Ab Koordiniert: am höchsten in IT (72\u00a0%), am niedrigsten in Construction (31\u00a0%).',
  ));
