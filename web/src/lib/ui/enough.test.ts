import { expect, test } from 'vitest';
import { fail, ok } from '#shared/kernel/result.ts';
import { enough } from './enough.ts';

/** Answers with so many rows each; the cursor is the number of the answer. */
const pages = (...lengths: readonly number[]) => {
  const asked: (string | null)[] = [];
  const load = async (next: string | null) => {
    asked.push(next);
    const at = Number(next ?? 0);
    const items = Array.from({ length: lengths[at] ?? 0 }, (_, i) => `${at}.${i}`);
    return ok({ items, next: at + 1 < lengths.length ? String(at + 1) : null });
  };
  return { asked, load };
};

test('a full page is enough', async () => {
  const { asked, load } = pages(50, 50);
  const page = await enough(load, null);
  expect([asked, page.ok && page.value.items.length, page.ok && page.value.next]).toEqual([[null], 50, '1']);
});

test('empty answers are read past until something comes', async () => {
  const { asked, load } = pages(0, 0, 3, 30, 30);
  const page = await enough(load, null);
  expect([asked, page.ok && page.value.items.length, page.ok && page.value.next]).toEqual([
    [null, '1', '2', '3'],
    33,
    '4',
  ]);
});

test('the last page is the end', async () => {
  const page = await enough(pages(0, 2).load, null);
  expect(page.ok && page.value).toEqual({ items: ['1.0', '1.1'], next: null });
});

test('nothing at all is not waited for without end', async () => {
  const { asked, load } = pages(...Array.from({ length: 90 }, () => 0));
  const page = await enough(load, null);
  expect([asked.length, page.ok && page.value.next]).toEqual([20, '20']);
});

test('reading on begins where it is told, and a failure is told', async () => {
  const { asked, load } = pages(1, 1, 40);
  await enough(load, '2');
  expect(asked).toEqual(['2']);
  expect((await enough(async () => fail({ kind: 'offline' }), null)).ok).toBe(false);
});
