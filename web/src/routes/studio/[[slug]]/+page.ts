import '#lib/manage/text.ts';
import '#lib/studio/text.ts';
import { speak } from '#lib/i18n/speak.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** Reports are opened in the browser: what there is belongs to whoever is signed in. */
export const entries: EntryGenerator = () => [{ slug: '' }];

export const load: PageLoad = async ({ params }) => {
  await speak();
  return { slug: params.slug };
};
