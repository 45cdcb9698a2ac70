import { browser } from '$app/env';
import { error } from '@sveltejs/kit';
import '#lib/explore/text.ts';
import { PARTS } from '#lib/explore/parts.ts';
import { paramOf, viewOf, VIEWS } from '#lib/explore/views.ts';
import { speak } from '#lib/i18n/speak.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => VIEWS.map((view) => ({ view: paramOf(view) ?? '' }));

export const load: PageLoad = async ({ params }) => {
  const view = viewOf(params.view) ?? error(404, 'There is no such view.');
  // On its way while the first figures are.
  if (browser) PARTS[view]().catch(() => undefined);
  await speak();
  return { view };
};
