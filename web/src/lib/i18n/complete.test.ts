import { expect, it } from 'vitest';
import { complete } from './complete.ts';

const english = { title: 'Title', deep: { one: 'One', count: (n: number) => `${n} things` } };

it('takes what a language has, and English for what it has not', () => {
  const own = complete<typeof english>(english, { deep: { count: (n) => `${n} choses` } });
  expect(own.title).toBe('Title');
  expect(own.deep.one).toBe('One');
  expect(own.deep.count(3)).toBe('3 choses');
});

it('takes over nothing that English does not know', () =>
  expect(complete(english, { other: 'x' } as object)).toEqual(english));
