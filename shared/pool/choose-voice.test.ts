import { expect, test } from 'vitest';
import type { Period } from '../kernel/ids.ts';
import { chooseVoice, type Word } from './choose-voice.ts';
import { contributionOrder } from './order.ts';

const word = (source: string, period: string, own = false, live = true): Word => ({
  source,
  period: period as Period,
  order: contributionOrder(own, 1),
  row: live ? Uint8Array.of(1) : null,
});

const chosen = (...words: Word[]): string => {
  const one = chooseVoice(words);
  return one ? `${one.source} ${one.period}${one.row ? '' : ' withdrawn'}` : 'nobody';
};

test('the latest period counts', () => {
  expect(chosen(word('p1', '2026-Q1'), word('p1', '2026-Q3'))).toBe('p1 2026-Q3');
  expect(chosen(word('own', '2026-Q1', true), word('p1', '2026-Q3'))).toBe('p1 2026-Q3');
});

test('in one period the company itself is heard before a partner', () => {
  expect(chosen(word('a-partner', '2026-Q3'), word('own', '2026-Q3', true))).toBe('own 2026-Q3');
});

test('a partner that withdraws takes no other partner with it', () => {
  expect(chosen(word('p1', '2026-Q3', false, false), word('p2', '2026-Q3'))).toBe('p2 2026-Q3');
  expect(chosen(word('p1', '2026-Q4', false, false), word('p2', '2026-Q2'))).toBe('p2 2026-Q2');
});

test('what a source said before it withdrew does not come back', () => {
  expect(chosen(word('p1', '2026-Q2'), word('p1', '2026-Q3', false, false))).toBe('p1 2026-Q3 withdrawn');
});

test('the company’s own withdrawal silences partners of the same and of earlier periods, not of later ones', () => {
  expect(chosen(word('p1', '2026-Q3'), word('own', '2026-Q3', true, false))).toBe('own 2026-Q3 withdrawn');
  expect(chosen(word('p1', '2026-Q2'), word('own', '2026-Q3', true, false))).toBe('own 2026-Q3 withdrawn');
  expect(chosen(word('p1', '2026-Q4'), word('own', '2026-Q3', true, false))).toBe('p1 2026-Q4');
});

test('the order of arrival does not matter', () => {
  const words = [word('p2', '2026-Q3'), word('p1', '2026-Q3'), word('p3', '2026-Q3', false, false)];
  expect(chosen(...words)).toBe('p1 2026-Q3');
  expect(chosen(...words.toReversed())).toBe('p1 2026-Q3');
});

test('nobody spoke', () => {
  expect(chosen()).toBe('nobody');
});
