import '#lib/reading/text.ts';
import { speak } from '#lib/i18n/speak.ts';

export const load = speak;
