import { chart } from './chart.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';

/** Die Texte jeder Seite. */
export const basics = { common, codes, chart };
