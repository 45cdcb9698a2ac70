import { CODES_EN } from '#shared/report/words/codes-en.ts';

/** Names of groups as reports have them, of what groups are made by, and of everybody. */
export const codes = {
  ...CODES_EN,
  dimension: { industry: 'Industry', size: 'Size', region: 'Region' },
  any: { industry: 'All industries', size: 'All sizes', region: 'All regions' },
};
