import { expect, it } from 'vitest';
import { smallInstrument } from '#test/builders/instrument.ts';
import { citationsOf } from './citations.ts';

it('names the text and the sign behind a criterion', () =>
  expect(citationsOf(smallInstrument(), { sources: ['book.sign', 'book.unknown', 'other.sign'] })).toEqual([
    { key: 'book.sign', title: 'A book', author: 'Somebody', year: 2000, sign: { en: 'A sign', de: 'A sign' } },
  ]));
