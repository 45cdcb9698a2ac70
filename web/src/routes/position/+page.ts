import '#lib/charts/Reference/text.ts';
import '#lib/position/text.ts';
import { speak } from '#lib/i18n/speak.ts';

export const load = speak;
