import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGISTRY } from '#shared/release/cohort-registry.ts';
import { choiceOf, MOST, replaced } from './choice.ts';

const CUTS = [[], ['industry'], ['size']] as ('industry' | 'size' | 'region')[][];
const PROFILE = { industry: 'C', size: '250-999', region: '150' } as const;

describe('the groups of an address', () => {
  it('keep their order, and each stands once', () =>
    expect(choiceOf(CUTS, 'size.1-9,all,size.1-9', null).keys).toEqual(['size.1-9', 'all']));
  it('are four at most: the others are told apart', () =>
    expect(choiceOf(CUTS, 'all,industry.A,industry.B,industry.C,industry.D', null)).toEqual({
      keys: ['all', 'industry.A', 'industry.B', 'industry.C'],
      invalid: [],
      refused: ['industry.D'],
    }));
  it('leave out what is no group, without taking its place', () =>
    expect(choiceOf(CUTS, 'x,all,region.150,industry.A,industry.B,industry.C', null)).toEqual({
      keys: ['all', 'industry.A', 'industry.B', 'industry.C'],
      invalid: ['x', 'region.150'],
      refused: [],
    }));
  it('start with the reader’s own and everybody', () => {
    expect(choiceOf(CUTS, null, PROFILE).keys).toEqual(['industry.C', 'all']);
    expect(choiceOf(CUTS, null, null).keys).toEqual(['all']);
    expect(choiceOf(CUTS, '', PROFILE).keys).toEqual([]);
  });
  it('are never more than four, whatever stands there', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...REGISTRY.slice(0, 60).map(({ key }) => key)))), (parts) => {
        const { keys, invalid, refused } = choiceOf(CUTS, parts.join(','), null);
        expect(keys.length).toBeLessThanOrEqual(MOST);
        expect(new Set([...keys, ...invalid, ...refused]).size).toBe(keys.length + invalid.length + refused.length);
      }),
    )); // prettier-ignore
});

it('replaces a group in its place, or gives it up where the other is there already', () => {
  expect(replaced(['a', 'b', 'c'], 'b', 'd')).toEqual(['a', 'd', 'c']);
  expect(replaced(['a', 'b', 'c'], 'b', 'c')).toEqual(['a', 'c']);
});
