import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, luminance } from './contrast.ts';

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)');

const colours = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
const STEPS = [1, 2, 3, 4, 5];

it('computes contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('the %s palette', (_, palette) => {
  const of = (name: string): string => palette.get(name) ?? `no colour ${name}`;
  const tones = STEPS.map((step) => luminance(of(`stage-${step}`)));

  it.each(['ink', 'muted', 'link', 'you'])('makes %s readable on both grounds', (name) => {
    expect(contrast(of(name), of('surface'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of(name), of('raised'))).toBeGreaterThanOrEqual(4.5);
  });
  it('makes warnings readable', () => {
    expect(contrast(of('warn'), of('warn-ground'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('ink'), of('warn-ground'))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(STEPS)('makes labels on stage %i readable', (step) =>
    expect(contrast(of(`on-stage-${step}`), of(`stage-${step}`))).toBeGreaterThanOrEqual(4.5),
  );
  it('orders the stages by luminance alone, so that nobody needs to see hue', () => {
    const away = tones.map((tone) => Math.abs(tone - luminance(of('surface'))));
    expect(away).toEqual([...away].sort((a, b) => a - b));
    STEPS.slice(1).forEach((step) =>
      expect(contrast(of(`stage-${step}`), of(`stage-${step - 1}`))).toBeGreaterThan(1.35),
    );
  });
  it('gives controls a border that can be seen', () =>
    expect(contrast(of('line'), of('surface'))).toBeGreaterThanOrEqual(2.8));
});
