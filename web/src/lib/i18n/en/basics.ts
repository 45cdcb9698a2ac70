import { chart } from './chart.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';

/** The texts every page needs. */
export const basics = { common, codes, chart };
