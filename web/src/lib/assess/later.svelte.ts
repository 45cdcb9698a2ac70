import { i18n, useLanguage } from '#lib/i18n/language.svelte.ts';

type Views = typeof import('./views.ts');

let views = $state.raw<Views>();
let failed = $state(false);

/** What is loaded once somebody is at work; undefined until it is there. */
export const later = {
  get views() {
    return views;
  },
  get failed() {
    return failed;
  },
  async load(): Promise<Views | undefined> {
    try {
      const loaded = views ?? (await import('./views.ts'));
      if (!views) await useLanguage(i18n.language);
      views = loaded;
      failed = false;
    } catch {
      // Without a connection it comes with the next attempt.
      failed = true;
    }
    return views;
  },
};
