import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug, slugOf } from './slug.ts';

test('an address keeps the words and loses what an address cannot hold', () => {
  expect(slugOf('Größer & besser 2026')).toBe('groesser-besser-2026');
  expect(slugOf(' Déjà-vu! ')).toBe('deja-vu');
  expect(slugOf('!!!')).toBe('');
});

test('whatever the words, what is made of them is an address or too short for one', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => isSlug(slugOf(words)) || slugOf(words).length < 3));
});

test.each(['ab', '-abc', 'abc-', 'Abc', 'a b c', 'a'.repeat(61)])('%s is no address', (text) => {
  expect(isSlug(text)).toBe(false);
});
