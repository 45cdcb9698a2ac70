import { afterNavigate, goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { flushSync } from 'svelte';
import { focusHeading, focusQuestion } from './keys/focus.ts';
import type { Section } from './sections/sections.ts';
import { addressOf, askedSection } from './where.ts';

/**
 * Which section or view is on screen, and where focus goes when that changes. The address says it, `start` where the
 * address says nothing. To be called while a component is set up.
 */
export function whereabouts(sections: readonly Section[], start: string) {
  /** Where a key has led already; the address follows a moment later, and the next key must not wait for it. */
  let ahead = $state<string>();
  const at = $derived(ahead ?? askedSection(sections) ?? start);

  afterNavigate(({ type, from, to }) => {
    if (ahead !== undefined || !from || !to || toQuestion(to.url)) return;
    const moved = from.url.searchParams.get('section') !== to.url.searchParams.get('section');
    if (moved) focusHeading(type !== 'popstate');
  });

  async function follow(to: string) {
    // A later key may overtake this one: then that one cleans up.
    await goto(resolve(`/assess${addressOf(to)}`), { reset: false }).catch(() => undefined);
    if (ahead === to) ahead = undefined;
  }

  return {
    get at() {
      return at;
    },
    /** Shows a section at once and focuses a question of it, or else its heading. */
    goTo(to: string, question?: string) {
      ahead = to;
      flushSync();
      if (question === undefined || !focusQuestion(question)) focusHeading(true);
      void follow(to);
    },
    /** When the page is opened at a question. */
    arrive: () => void toQuestion(page.url),
  };
}

/** Focuses the question an address names; false where it names none. */
function toQuestion({ hash }: Pick<URL, 'hash'>): boolean {
  const question = /^#q-(.+)$/.exec(hash)?.[1];
  return question !== undefined && focusQuestion(question);
}
