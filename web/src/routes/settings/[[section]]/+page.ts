import { error } from '@sveltejs/kit';
import '#lib/manage/text.ts';
import '#lib/settings/text.ts';
import { speak } from '#lib/i18n/speak.ts';
import { SECTIONS, sectionOf } from '#lib/settings/sections.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  SECTIONS.map((section) => ({ section: section === 'organisation' ? '' : section }));

export const load: PageLoad = async ({ params }) => {
  await speak();
  return { section: sectionOf(params.section) ?? error(404, 'There is no such section.') };
};
