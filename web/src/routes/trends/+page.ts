import '#lib/cohort/text.ts';
import '#lib/trends/text.ts';
import { speak } from '#lib/i18n/speak.ts';

export const load = speak;
