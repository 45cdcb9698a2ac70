/** The charts of the page in order; each is an anchor, so it keeps its name. */
export const CHARTS = [
  'gauge',
  'stages',
  'rows',
  'multiples',
  'scores',
  'profile',
  'number',
  'levels',
  'options',
  'compare',
  'medians',
  'trend',
] as const;
export type ChartName = (typeof CHARTS)[number];
