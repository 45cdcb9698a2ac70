import '#lib/assess/text.ts';
import '#lib/exchange/text.ts';
import { speak } from '#lib/i18n/speak.ts';

export const load = speak;
