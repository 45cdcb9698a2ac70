import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

export const heat: Catalogue['heat'] = {
  legend: 'Median der Werte',
  step: (from, to) => `${from} bis ${to}`,
  lowest: (score) => `unter ${score}`,
  highest: (score) => `ab ${score}`,
  dimension: 'Dimension',
  contributors: 'Beitragende',
  sortBy: (dimension) => `Gruppen nach ${dimension} ordnen`,
  median: (value) => `Median ${value}`,
  half: (from, to) => `mittlere Hälfte ${from} bis ${to}`,
  noHalf: 'zu wenige Beitragende für die mittlere Hälfte',
  withheld: (reason) => `zurückgehalten: ${reason}`,
  none: 'nicht veröffentlicht',
  place: (group, dimension) => `${group}, ${dimension}`,
  hint: 'Auf eine Zelle zeigen oder mit den Pfeiltasten gehen, um sie hier zu lesen.',
  scrolls: 'Die Tabelle geht seitlich weiter.',
  scoreless: (count) =>
    `${counted('de', count, { one: 'Gruppe zeigt', other: 'Gruppen zeigen' })} in dieser Ausgabe keinen Wert`,
  own: (words) => `(${words})`,
  leads: (dimension, groups, of) =>
    groups === of
      ? `${dimension} hat in jeder der ${of} Gruppen, die alle Dimensionen zeigen, den höchsten Median.`
      : `${dimension} hat in ${groups} von ${of} Gruppen, die alle Dimensionen zeigen, den höchsten Median.`,
  noneWhole: 'Keine Gruppe dieser Art zeigt in dieser Ausgabe alle Dimensionen.',
};
