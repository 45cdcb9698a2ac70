import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, difference, VISIONS } from './colour-vision.ts';
import { PALETTE, stageColour } from './palette.ts';

const css = readFileSync(join(import.meta.dirname, '../../../styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const tokens = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );

const STEPS = [1, 2, 3, 4, 5];
/** Told apart at a glance. */
const APART = 9;

it('is the one of the style sheet', () => {
  const own = tokens(light);
  expect(PALETTE.stages).toEqual(STEPS.map((step) => own[`stage-${step}`]));
  expect(PALETTE.onStages).toEqual(STEPS.map((step) => own[`on-stage-${step}`]));
  for (const name of ['surface', 'ink', 'muted', 'rule', 'line', 'you'] as const) expect(PALETTE[name]).toBe(own[name]);
});

it('mixes two steps for a scale of another length', () => {
  expect(stageColour(0)).toBe('#d9e0e7');
  expect(stageColour(1)).toBe('#2b3b4c');
  expect(stageColour(0.125)).toBe('#c6d0da');
});

describe.each([
  ['light', tokens(light)],
  ['dark', { ...tokens(light), ...tokens(dark) }],
])('the %s colours', (_, own) => {
  const colour = (name: string): string => own[name] ?? '';

  it.each(VISIONS)('keep neighbouring stages apart for %s vision', (vision) => {
    for (const step of STEPS.slice(1))
      expect(difference(colour(`stage-${step}`), colour(`stage-${step - 1}`), vision)).toBeGreaterThan(APART);
  });

  it.each(VISIONS)('keep you apart from every stage for %s vision', (vision) => {
    for (const step of STEPS) expect(difference(colour('you'), colour(`stage-${step}`), vision)).toBeGreaterThan(APART);
  });

  it('can be read: 4.5 to 1 for text, 3 to 1 for marks', () => {
    for (const step of STEPS)
      expect(contrast(colour(`stage-${step}`), colour(`on-stage-${step}`))).toBeGreaterThan(4.5);
    for (const text of ['ink', 'muted', 'link', 'you'])
      expect(contrast(colour(text), colour('surface'))).toBeGreaterThan(4.5);
    expect(contrast(colour('line'), colour('surface'))).toBeGreaterThan(2.8);
  });
});

it('bites: red and green of equal lightness are one colour to half of us', () => {
  expect(difference('#a03030', '#4d6b1e', 'normal')).toBeGreaterThan(APART);
  expect(difference('#8d7330', '#6f7d30', 'protan')).toBeLessThan(APART);
  expect(contrast('#777777', '#888888')).toBeLessThan(1.5);
});

it('knows black from white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(difference('#000000', '#ffffff', 'normal')).toBeCloseTo(100, 1);
});
