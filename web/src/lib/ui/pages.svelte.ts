import { untrack } from 'svelte';
import type { Result } from '#shared/kernel/result.ts';
import type { Failure } from '../api/call.ts';
import { enough, type Page } from './enough.ts';

type Load<T, P> = (asked: P, next: string | null, signal: AbortSignal) => Promise<Result<Page<T>, Failure>>;

/**
 * A list that is fetched a page at a time. Another question begins again at the first page, and what was asked before is
 * given up; rows in view stay until the new ones are there. `more` adds the next page, `again` asks from the beginning.
 */
export function pages<T, P>(ask: () => P, load: Load<T, P>) {
  let items = $state.raw<readonly T[]>();
  let next = $state<string | null>(null);
  let failure = $state.raw<Failure>();
  let busy = $state(true);
  let attempt = $state(0);
  const question = $derived(JSON.stringify(ask()));
  let stop = new AbortController();

  async function fetchPage(cursor: string | null) {
    const { signal } = stop;
    busy = true;
    const answer = await enough((at) => load(JSON.parse(question) as P, at, signal), cursor);
    if (signal.aborted) return;
    busy = false;
    failure = answer.ok ? undefined : answer.error;
    if (!answer.ok) return;
    items = cursor === null ? answer.value.items : [...(items ?? []), ...answer.value.items];
    next = answer.value.next;
  }

  $effect(() => {
    void attempt;
    void question;
    stop = new AbortController();
    void untrack(() => fetchPage(null));
    return () => stop.abort();
  });

  return {
    /** Undefined before the first answer. */
    get items() {
      return items;
    },
    get next() {
      return next !== null;
    },
    get failure() {
      return failure;
    },
    get busy() {
      return busy;
    },
    more: () => void (next !== null && fetchPage(next)),
    again: () => {
      attempt += 1;
    },
    /** Puts a changed row in the place of the old one. */
    replace: (same: (item: T) => boolean, by: T) => {
      items = items?.map((item) => (same(item) ? by : item));
    },
  };
}
