import '#lib/manage/text.ts';
import '#lib/publications/text.ts';
import { speak } from '#lib/i18n/speak.ts';

export const load = speak;
