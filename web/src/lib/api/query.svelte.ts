import { untrack } from 'svelte';
import type { Result } from '#shared/kernel/result.ts';
import type { Failure } from './call.ts';
import { inView, type Loadable } from './loadable.ts';

type Load<T, P> = (asked: P, signal: AbortSignal) => Promise<Result<T, Failure>>;

/**
 * Keeps a loadable in step with what is asked; `undefined` asks for nothing. A newer question cancels the older
 * one, so a slow answer never lands under a newer choice. Questions are compared by content.
 */
export function query<T, P>(ask: () => P | undefined, load: Load<T, P>) {
  let current = $state.raw<Loadable<T, P>>({ status: 'idle' });
  let attempt = $state(0);
  const question = $derived(JSON.stringify(ask()));

  $effect(() => {
    void attempt;
    if (question === undefined) {
      current = { status: 'idle' };
      return;
    }
    const asked = JSON.parse(question) as P;
    const stop = new AbortController();
    current = { status: 'loading', previous: untrack(() => inView(current)) };
    void load(asked, stop.signal).then((answer) => {
      if (stop.signal.aborted) return;
      current = answer.ok
        ? { status: 'ready', asked, value: answer.value }
        : { status: 'failed', failure: answer.error };
    });
    return () => stop.abort();
  });

  return {
    get state() {
      return current;
    },
    retry: () => {
      attempt += 1;
    },
  };
}
