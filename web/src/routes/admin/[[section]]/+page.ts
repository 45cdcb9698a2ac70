import { error } from '@sveltejs/kit';
import '#lib/admin/text.ts';
import '#lib/manage/text.ts';
import { PAGES } from '#lib/admin/pages/pages.ts';
import { speak } from '#lib/i18n/speak.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => Object.keys(PAGES).map((section) => ({ section }));

/** The page first: its texts are then fetched with the others. */
export const load: PageLoad = async ({ params }) => {
  const fetchPage = PAGES[params.section ?? ''] ?? error(404, 'There is no such page.');
  const { default: Page } = await fetchPage();
  await speak();
  return { Page };
};
