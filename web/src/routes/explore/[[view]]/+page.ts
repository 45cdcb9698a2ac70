import { error } from '@sveltejs/kit';
import '#lib/explore/text.ts';
import { paramOf, viewOf, VIEWS } from '#lib/explore/views.ts';
import { speak } from '#lib/i18n/speak.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => VIEWS.map((view) => ({ view: paramOf(view) ?? '' }));

export const load: PageLoad = async ({ params }) => {
  await speak();
  return { view: viewOf(params.view) ?? error(404, 'There is no such view.') };
};
