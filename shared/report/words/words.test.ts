import { expect, test } from 'vitest';
import { REPORT_WORDS } from './words.ts';
import { bandText, intervalText } from './format.ts';

/** Every text under an object; templates are called with words that hold no digit. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'function'
      ? [String((value as (...given: unknown[]) => unknown)(...Array.from({ length: 4 }, filled)))]
      : Object.values(value as object).flatMap(textsOf);

/** Stands for a binding, for an object or a list of bindings and for the name of a dimension. */
const filled = (): object =>
  new Proxy(() => filled(), { get: (_, key): unknown => (key === Symbol.toPrimitive ? () => 'industry' : filled()) });

test.each(['en', 'de'] as const)('no template of a draft holds a digit (%s)', (language) => {
  const { draft, compare } = REPORT_WORDS[language];
  const texts = [...textsOf(draft), ...textsOf(compare)];
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter((text) => /\d/.test(text))).toEqual([]);
});

test('an interval of one value is that value, an open band says so', () => {
  expect(intervalText('en', 0, 0)).toBe('0%');
  expect(bandText('de', { from: 1000, to: null })).toBe('1.000 oder mehr');
});
