import { describe, expect, it } from 'vitest';
import { methodologyLater as german } from '#lib/i18n/de/methodology-later.ts';
import { methodologyLater as english } from '#lib/i18n/en/methodology-later.ts';
import { figureName, figureTexts } from './figure-text.ts';
import measured from './measured.json' with { type: 'json' };
import { attacksOf, brokenCount, costsOf, isJointMeasured, measurementOf, type Measurement } from './measurement.ts';

const RUN: Measurement = {
  policy: 'standard@1',
  date: '2026-11-22',
  seed: 1,
  quick: true,
  attacks: [
    {
      id: 'A2',
      title: 'hierarchy',
      figures: [{ name: 'advantage at 500', value: 0.1234, bound: { atMost: 0.2 }, pass: true }],
    },
    {
      id: 'A6',
      title: 'nine of ten',
      figures: [{ name: 'accuracy', value: 0.745, bound: { atMost: 0.7 }, pass: false }],
    },
    { id: 'C3', title: 'control', figures: [{ name: 'advantage', value: 0.5, bound: { atLeast: 0.4 }, pass: true }] },
    {
      id: 'accuracy',
      title: 'error',
      figures: [
        { name: '10–14 contributors', value: 7.212, bound: { atMost: 8.5 }, pass: true },
        { name: '120+ contributors', value: 0.5579, bound: { atMost: 0.7 }, pass: true },
      ],
    },
    {
      id: 'coverage',
      title: 'coverage',
      figures: [{ name: '120–400 contributors', value: 0.9763, bound: { atLeast: 0.94 }, pass: true }],
    },
  ],
};

it('belongs to one version of a policy and to no other', () => {
  expect(measurementOf('standard@1', RUN)).toBe(RUN);
  expect(measurementOf('standard@2', RUN)).toBeUndefined();
  expect(measurementOf('standard@1', null)).toBeUndefined();
});

it('on file has the shape the page reads, or is none', () => {
  const run = measured as Measurement | null;
  if (!run) return;
  expect([typeof run.policy, typeof run.seed, run.date]).toEqual(['string', 'number', run.date.slice(0, 10)]);
  const figures = run.attacks.flatMap((attack) => attack.figures);
  expect(figures.filter(({ name, value, pass }) => !name || (value === null && pass))).toEqual([]);
});

it('on file is in words in both languages, with every attack and figure', () => {
  const run = measured as Measurement | null;
  const shown = run?.attacks.filter(({ id }) => id.startsWith('A') || id.startsWith('C')) ?? [];
  for (const [language, { run: t }] of [['en', english], ['de', german]] as const) {
    const names: Readonly<Record<string, string>> = t.names;
    expect(shown.filter(({ id }) => !names[id]).map(({ id }) => id)).toEqual([]);
    const figures = shown.flatMap((attack) => attack.figures.map(({ name }) => name));
    expect(figures.filter((name) => !figureName(t, language, name))).toEqual([]);
  }
}); // prettier-ignore

it('keeps attacks and controls apart and counts what does not hold', () => {
  expect(attacksOf(RUN).published.map(({ id }) => id)).toEqual(['A2', 'A6']);
  expect(attacksOf(RUN).controls.map(({ id }) => id)).toEqual(['C3']);
  expect(brokenCount(RUN)).toBe(1);
  expect(isJointMeasured(RUN)).toBe(false);
});

it('puts errors and coverage side by side', () =>
  expect(costsOf(RUN).map(({ from, to, error, coverage }) => [from, to, error?.value, coverage?.value])).toEqual([
    [10, 14, 7.212, undefined],
    [120, null, 0.5579, 0.9763],
  ]));

describe('a figure in words', () => {
  it('names the size of the population', () => {
    expect(figureName(english.run, 'en', 'advantage at 1500')).toBe('Advantage, 1,500 organisations');
    expect(figureName(german.run, 'de', 'advantage at 1500')).toBe('Vorteil, 1.500 Organisationen');
  });
  it('keeps a number inside the name', () =>
    expect(figureName(english.run, 'en', 'one count exact after 20 draws')).toBe('One count recovered (editions: 20)'));
  it('says so where nothing could be measured', () =>
    expect(
      figureTexts(english.run, 'en', { name: 'advantage', value: null, bound: { atMost: 0.2 }, pass: false }),
    ).toEqual({
      value: '–',
      bound: 'at most 0.2',
      verdict: 'not kept',
    }));
  it('has none for what it does not know', () => expect(figureName(english.run, 'en', 'luck')).toBeUndefined());
  it('writes value and bound alike', () => {
    const [a2, a6] = RUN.attacks.map(({ figures }) => figures[0]);
    if (a2)
      expect(figureTexts(english.run, 'en', a2)).toEqual({
        value: '0.123',
        bound: 'at most 0.2',
        verdict: 'kept',
      });
    if (a6)
      expect(figureTexts(german.run, 'de', a6)).toEqual({
        value: '74,5\u00a0%',
        bound: 'höchstens 70\u00a0%',
        verdict: 'nicht eingehalten',
      });
  });
});
