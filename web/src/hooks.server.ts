import type { Handle } from '@sveltejs/kit/hooks';
import { LANGUAGES } from '#lib/i18n/languages.ts';

/** Runs while pages are prerendered: tells `boot.js` which languages there are. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%languages%', Object.keys(LANGUAGES).join(' ')),
  });
