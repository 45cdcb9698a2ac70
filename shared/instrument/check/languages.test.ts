import { expect, test } from 'vitest';
import { text } from '#test/builders/instrument.ts';
import { changed } from '#test/builders/changed.ts';
import { finds } from '#test/builders/spoilt.ts';
import { wholeInstrument } from '#test/builders/whole-instrument.ts';
import { checkInstrument } from './check-instrument.ts';

finds('fault', [
  ['a text missing in one language', { '/about': { en: 'x' } }, '/about', 'has no text in "de"'],
  [
    'a level without text in one language',
    { '/indicators/0/levels/3/text': { de: 'x' } },
    '/indicators/0/levels/3/text',
    'has no text in "en"',
  ],
  ['a text of blanks', { '/frameworks/0/title/de': ' ' }, '/frameworks/0/title', 'has no text in "de"'],
  [
    'a text in languages nobody promised',
    { '/frameworks/1/about': { ...text('x'), fr: 'x', it: 'x' } },
    '/frameworks/1/about',
    'has a text in "fr" and "it", which "languages" does not promise',
  ],
  ['a language promised twice', { '/languages/-': 'en' }, '/languages/2', '"en" is listed twice'],
]);

/** Pointers to every text, told by its languages: the check goes by names, and must not miss one. */
const textsIn = (node: unknown, at = ''): string[] => {
  if (node === null || typeof node !== 'object') return [];
  if ('en' in node) return [at];
  return Object.entries(node).flatMap(([key, value]) => textsIn(value, `${at}/${key}`));
};

test('no text of a definition is overlooked', () => {
  const texts = textsIn(wholeInstrument());
  expect(texts.length).toBeGreaterThan(70);
  for (const pointer of texts)
    expect(checkInstrument(changed(wholeInstrument(), { [`${pointer}/de`]: undefined }))).toEqual([
      { pointer, detail: 'has no text in "de"', severity: 'fault' },
    ]);
});
