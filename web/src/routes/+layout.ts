import { speak } from '#lib/i18n/speak.ts';

export const prerender = true;
export const load = speak;
