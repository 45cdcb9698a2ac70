import '#lib/scorecard/steps-text.ts';
import '#lib/scorecard/text.ts';
import { speak } from '#lib/i18n/speak.ts';

export const load = speak;
