import type { Catalogue } from '../catalogue.ts';

export const quantiles: Catalogue['quantiles'] = {
  median: 'Median',
  half: 'Mittlere Hälfte',
  most: 'Mittlere 80\u00a0%',
  between: (from, to) => `${from} bis ${to}`,
  rank: 'Anteil unter Ihnen',
  none: 'nicht veröffentlicht',
  unanswered: 'nicht beantwortet',
  legend: 'Was die Zeichnung zeigt',
  finding: (cohort, above, of) =>
    of === 1
      ? `${cohort}: Sie liegen ${above === 1 ? 'über' : 'nicht über'} dem Median.`
      : `${cohort}: Sie liegen bei ${above} von ${of} über dem Median.`,
};
