/** Texts of the chart of scores and numbers, which comes when the reader does. */
export const quantiles = {
  median: 'Median',
  half: 'Middle half',
  most: 'Middle 80%',
  between: (from: string, to: string) => `${from} to ${to}`,
  rank: 'Share below you',
  none: 'not published',
  unanswered: 'not answered',
  legend: 'What the drawing shows',
  finding: (cohort: string, above: number, of: number) =>
    of === 1
      ? `${cohort}: you are ${above === 1 ? 'above' : 'not above'} the median.`
      : `${cohort}: you are above the median in ${above} of ${of}.`,
};
