import type { ContributorView } from '#shared/contracts/onboarding-schemas.ts';
import type { Failure } from '#lib/api/call.ts';
import { listContributors } from '../api.ts';

/**
 * All contributors of a programme, page after page: what is there is shown while the rest still comes, and counts are
 * right once everything is there.
 */
export function contributors(programme: () => string | undefined) {
  let items = $state.raw<readonly ContributorView[]>();
  let complete = $state(false);
  let failure = $state.raw<Failure>();
  let attempt = $state(0);

  async function readAll(of: string, signal: AbortSignal) {
    let all: readonly ContributorView[] = [];
    let next: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listContributors>> = await listContributors(of, null, next, signal);
      if (signal.aborted) return;
      if (!page.ok) return void (failure = page.error);
      all = [...all, ...page.value.items];
      next = page.value.next;
      // Read again, the list in view stays until it is shorter than the new one.
      if (next === null || all.length >= (items?.length ?? 0)) items = all;
    } while (next !== null);
    complete = true;
  }

  $effect(() => {
    const of = programme();
    void attempt;
    complete = false;
    failure = undefined;
    if (!of) return;
    const stop = new AbortController();
    void readAll(of, stop.signal);
    return () => stop.abort();
  });

  return {
    get items() {
      return items;
    },
    get complete() {
      return complete;
    },
    get failure() {
      return failure;
    },
    again: () => {
      attempt += 1;
    },
  };
}
