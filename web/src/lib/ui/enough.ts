import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '../api/call.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Rows that are worth looking at, and answers that are worth waiting for. */
const ROWS = 20;
const ANSWERS = 20;

/**
 * Reads on until there are some rows, no more follow, or it has taken long enough: where a filter lets few through, an
 * answer may hold few rows or none although more follow.
 */
export async function enough<T>(
  load: (next: string | null) => Promise<Result<Page<T>, Failure>>,
  from: string | null,
): Promise<Result<Page<T>, Failure>> {
  let items: readonly T[] = [];
  let next = from;
  for (let answers = 0; answers < ANSWERS; answers++) {
    const page = await load(next);
    if (!page.ok) return page;
    items = [...items, ...page.value.items];
    next = page.value.next;
    if (next === null || items.length >= ROWS) break;
  }
  return ok({ items, next });
}
