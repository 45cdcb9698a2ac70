import { browser } from '$app/env';
import { preferredLanguage, useLanguage } from './language.svelte.ts';

/** The `load` of every page: its first drawing is already in the reader's language. */
export async function speak(): Promise<void> {
  await useLanguage(browser ? preferredLanguage() : 'en');
}
