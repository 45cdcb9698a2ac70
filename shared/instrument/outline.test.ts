import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInstrument } from '#test/builders/any-instrument.ts';
import { must } from '../kernel/result.ts';
import type { Instrument } from './definition.ts';
import { outlineOf, outlineSchema } from './outline.ts';
import { findInstrument } from './registry.ts';
import { stageCodes } from './scoring/score.ts';

const WHOLE = must(findInstrument('social-business@1.0'), 'instrument');
const stepsOf = (one: ReturnType<typeof outlineOf>['frameworks'][number]) =>
  (one.kind === 'ladder' ? one.stages : one.bands).map(({ code }) => code);

test('is what its schema says, of any questionnaire', () =>
  fc.assert(
    fc.property(anyInstrument, (instrument: Instrument) => {
      const outline = outlineOf(instrument);
      expect(outlineSchema.parse(outline)).toEqual(outline);
    }),
  ));

test('has every dimension, stage, cohort and number by its name', () => {
  const outline = outlineOf(WHOLE);
  expect(outline.frameworks.map(stepsOf)).toEqual(WHOLE.frameworks.map(stageCodes));
  expect(outline.dimensions.map(({ title }) => title)).toEqual(WHOLE.dimensions.map(({ title }) => title));
  expect(outline.cohorts).toEqual(WHOLE.cohorts);
  expect(outline.numbers.map(({ code }) => code)).toEqual(
    WHOLE.indicators.filter(({ kind }) => kind === 'number').map(({ code }) => code),
  );
});

test('has no question of levels or options, no criterion and no source, and is a small part of the whole', () => {
  const text = JSON.stringify(outlineOf(WHOLE));
  for (const name of ['levels', 'options', 'criteria', 'rule', 'advice', 'sources', 'help'])
    expect(text).not.toContain(`"${name}":`);
  expect(text.length).toBeLessThan(JSON.stringify(WHOLE).length / 4);
});

test('says by which frameworks figures of an older version can be compared', () =>
  expect(outlineOf(WHOLE).maps).toEqual(WHOLE.maps.map(({ from, comparable }) => ({ from, comparable }))));
