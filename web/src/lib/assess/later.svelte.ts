import { i18n, useLanguage } from '#lib/i18n/language.svelte.ts';

/** Something of the page that comes after it; undefined until it is there. */
function piece<T>(fetchPiece: () => Promise<T>) {
  let views = $state.raw<T>();
  let failed = $state(false);
  return {
    get views() {
      return views;
    },
    get failed() {
      return failed;
    },
    async load(): Promise<void> {
      try {
        const loaded = views ?? (await fetchPiece());
        if (!views) await useLanguage(i18n.language);
        views = loaded;
        failed = false;
      } catch {
        // Without a connection it comes with the next attempt.
        failed = true;
      }
    },
  };
}

export const later = {
  /** What single questions have beside their choices. */
  question: piece(() => import('./question/views.ts')),
  /** What somebody at work needs. */
  work: piece(() => import('./views.ts')),
  /** Reviewing, submitting and looking back. */
  beside: piece(() => import('./Beside.svelte')),
};

/** At the first sign of somebody at work: later there may be no connection. */
export function loadAll(): void {
  for (const { load } of Object.values(later)) void load();
}
