import { describe, expect, it } from 'vitest';
import { toneColour, toneInk } from './tone.ts';

describe('toneColour', () => {
  it('uses the steps of the scale for five stages', () =>
    expect([0, 0.25, 0.5, 0.75, 1].map(toneColour)).toEqual([1, 2, 3, 4, 5].map((step) => `var(--stage-${step})`)));
  it('mixes two steps for any other number of stages', () =>
    expect(toneColour(1 / 3)).toBe('color-mix(in oklab, var(--stage-3) 33%, var(--stage-2))'));
});

describe('toneInk', () => {
  it('takes the text colour of the nearest step', () => {
    expect(toneInk(0)).toBe('var(--on-stage-1)');
    expect(toneInk(2 / 3)).toBe('var(--on-stage-4)');
  });
});
