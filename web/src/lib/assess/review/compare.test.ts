import { expect, it } from 'vitest';
import type { Answer } from '#shared/instrument/answers.ts';
import type { Indicator } from '#shared/instrument/definition.ts';
import { changesBetween } from './compare.ts';

const scale = { kind: 'scale', code: 'S1' } as Indicator;
const multi = { kind: 'multi', code: 'C1' } as Indicator;
const hours = { kind: 'number', code: 'K2', direction: 'lower-is-better' } as Indicator;
const share = { kind: 'number', code: 'K1', direction: 'higher-is-better' } as Indicator;

const directions = (indicator: Indicator, from: Answer | undefined, to: Answer | undefined) =>
  changesBetween(
    [indicator],
    from === undefined ? {} : { [indicator.code]: from },
    to === undefined ? {} : { [indicator.code]: to },
  ).map(({ direction }) => direction);

it.each([
  ['a higher level', scale, 1, 3, ['better']],
  ['a lower level', scale, 3, 1, ['worse']],
  ['the same level', scale, 3, 3, []],
  ['fewer hours', hours, 8, 4, ['better']],
  ['more hours', hours, 4, 8, ['worse']],
  ['a greater share', share, 4, 8, ['better']],
  ['an option more', multi, ['a'], ['a', 'b'], ['better']],
  ['an option less', multi, ['a', 'b'], [], ['worse']],
  ['one option for another', multi, ['a'], ['b'], ['other']],
  ['a level where nobody knew', scale, 'dont-know', 2, ['other']],
  ['a question that no longer applies', scale, 2, 'not-applicable', ['other']],
  ['a first answer', scale, undefined, 0, ['new']],
  ['an answer taken back', scale, 0, undefined, ['gone']],
] as const)('%s', (_, indicator, from, to, expected) =>
  expect(directions(indicator, from as Answer | undefined, to as Answer | undefined)).toEqual(expected),
);
