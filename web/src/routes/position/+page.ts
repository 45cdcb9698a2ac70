import '#lib/cohort/text.ts';
import '#lib/position/text.ts';
import { speak } from '#lib/i18n/speak.ts';

export const load = speak;
