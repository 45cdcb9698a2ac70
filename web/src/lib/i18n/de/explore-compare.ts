import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

export const exploreCompare: Catalogue['exploreCompare'] = {
  groups: 'Verglichene Gruppen',
  lead: 'Zwei bis vier Gruppen nebeneinander. Die Auswahl steht in der Adresse und lässt sich so weitergeben.',
  count: (count) => counted('de', count, { one: 'Gruppe', other: 'Gruppen' }),
  contributors: (band) => `${band} Organisationen`,
  asOf: (edition) => `Zahlen aus ${edition}`,
  remove: 'Entfernen',
  removeNamed: (cohort) => `${cohort} entfernen`,
  add: {
    label: 'Gruppe zum Hinzufügen wählen',
    go: 'Zum Vergleich hinzufügen',
    full: 'Höchstens vier Gruppen: Entfernen Sie zuerst eine.',
    already: (cohort) => `${cohort} wird schon verglichen.`,
    done: (cohort) => `${cohort} ist hinzugefügt.`,
  },
  dropped: (keys) => `Keine Gruppe dieses Fragebogens und deshalb weggelassen: ${keys}.`,
  refused: (names) => `Höchstens vier Gruppen. Weggelassen: ${names}.`,
  few: {
    title: 'Wählen Sie mindestens zwei Gruppen',
    text: 'Sobald oben eine zweite Gruppe hinzugefügt ist, gibt es etwas zu vergleichen.',
  },
  withheld: (cohort) => `${cohort} wird zurückgehalten`,
  replace: (cohort) => `Stattdessen ${cohort} vergleichen`,
  nothingWider: 'Auch keine größere Gruppe kann in dieser Ausgabe gezeigt werden.',
  stages: {
    title: 'Stufen',
    clear: (stage, high, more, low, less) =>
      `Deutlicher Unterschied: ${stage} – ${more} in der Gruppe ${high}, ${less} in der Gruppe ${low}.`,
    none: 'Kein deutlicher Unterschied: Auf jeder Stufe überschneiden sich die Intervalle.',
    one: (cohort) => `Nur die Gruppe ${cohort} wird gezeigt; es gibt nichts zu vergleichen.`,
    nobody: 'Keine dieser Gruppen wird gezeigt.',
    further: 'Weitere deutliche Unterschiede',
    difference: (stage, high, more, low, less) =>
      `${stage}: ${more} in der Gruppe ${high}, ${less} in der Gruppe ${low}`,
    rule: 'Deutlich heißt ein Unterschied nur, wenn sich die 95-%-Intervalle nicht überschneiden.',
    you: (stage) => `Sie stehen auf der Stufe ${stage}.`,
  },
  medians: {
    title: 'Punktwerte der Dimensionen',
    group: 'Dimensionen',
    furthest: (dimension, from, to) =>
      `Am weitesten auseinander liegen die Mediane bei ${dimension}: ${from} bis ${to} von 100 Punkten.`,
    same: 'Die Mediane sind in jeder Dimension gleich.',
    none: 'Die Punktwerte lassen sich nicht vergleichen: Weniger als zwei Gruppen sind veröffentlicht.',
    caution: 'Mediane haben hier kein Intervall: Kleine Abstände können Zufall sein.',
    half: 'Mittlere Hälfte',
    halfOf: (from, to) => `mittlere Hälfte ${from} bis ${to}`,
    dimension: 'Dimension',
    median: 'Median',
    withheld: 'zurückgehalten',
    unpublished: 'nicht veröffentlicht',
    arrows: 'Pfeiltasten wechseln zwischen den Dimensionen.',
  },
  group: 'Gruppe',
};
