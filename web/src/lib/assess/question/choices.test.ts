import { describe, expect, it } from 'vitest';
import type { Indicator, MultiIndicator } from '#shared/instrument/definition.ts';
import { choicesOf, waysOf } from './choices.ts';

const words = { en: 'x' };
const base = { code: 'X1', dimension: 'd', question: words, notApplicable: 'refused', dontKnow: 'lowest' } as const;
const scale: Indicator = { ...base, kind: 'scale', levels: [{ text: words }, { text: words }, { text: words }] };
const yesNo: Indicator = { ...base, kind: 'yes-no' };
const multi: MultiIndicator = {
  ...base,
  kind: 'multi',
  options: Array.from({ length: 11 }, (_, at) => ({ code: `o${at + 1}`, text: words })),
};

const nextBy = (key: string, ...[indicator, answer]: Parameters<typeof choicesOf>) =>
  [...choicesOf(indicator, answer), ...waysOf(indicator, answer)].find((one) => one.key === key)?.next;

describe('choices', () => {
  it('of a scale are its levels from the lowest, each with a digit', () => {
    expect(choicesOf(scale, 1).map(({ answer, key, chosen }) => [answer, key, chosen])).toEqual([
      [0, '1', false],
      [1, '2', true],
      [2, '3', false],
    ]);
  });

  it('of yes or no begin with yes', () => expect(choicesOf(yesNo, 0).map(({ answer }) => answer)).toEqual([1, 0]));

  it('of a number are none: it is typed', () => expect(choicesOf({ kind: 'number' } as Indicator, 5)).toEqual([]));

  it('of a selection are added and taken out in the order of the definition', () => {
    expect(nextBy('1', multi, ['o3'])).toEqual(['o1', 'o3']);
    expect(nextBy('3', multi, ['o3'])).toBeUndefined();
    expect(nextBy('3', multi, 'dont-know')).toEqual(['o3']);
  });

  it('of a selection have a digit as far as there are digits', () =>
    expect(
      choicesOf(multi, undefined)
        .map(({ key }) => key ?? '-')
        .join(''),
    ).toBe('123456789--0'));

  it('tell "none of these" from no answer', () => {
    expect(nextBy('0', multi, undefined)).toEqual([]);
    expect(nextBy('0', multi, [])).toBeUndefined();
    expect(choicesOf(multi, undefined).some(({ chosen }) => chosen)).toBe(false);
  });

  it('include the ways not to answer only where the definition allows them', () => {
    expect(waysOf(scale, undefined).map(({ answer }) => answer)).toEqual(['dont-know']);
    expect(nextBy('x', scale, undefined)).toBeUndefined();
    expect(nextBy('x', { ...scale, notApplicable: 'waives' }, 2)).toBe('not-applicable');
    expect(nextBy('d', { ...scale, dontKnow: 'refused' }, 2)).toBeUndefined();
  });
});
