import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

export const trendsCompare: Catalogue['trendsCompare'] = {
  title: 'Zwei Ausgaben nebeneinander',
  lead: 'Deutlich heißt eine Bewegung, wenn sich die Intervalle beider Ausgaben nicht überschneiden. Übernommene Zahlen werden nie mit sich selbst verglichen.',
  earlier: 'Frühere Ausgabe',
  later: 'Spätere Ausgabe',
  stages: (framework) => `${framework}: Stufen in beiden Ausgaben`,
  moved: (framework) => `${framework}: welche Gruppen sich deutlich bewegt haben`,
  stage: 'Stufe',
  group: 'Gruppe und Stufe',
  difference: 'Bewegung',
  points: (by) => `${by} Punkte`,
  clear: 'deutlich',
  rose: (title, from, to) => `${title} stieg von ${from} auf ${to}`,
  fell: (title, from, to) => `${title} fiel von ${from} auf ${to}`,
  clearly: (name, moves) => `${name}: ${moves}; die Intervalle überschneiden sich nicht.`,
  unclear: (name, from, to) =>
    `${name}: Keine Stufe hat sich zwischen ${from} und ${to} deutlich bewegt, die Intervalle überschneiden sich.`,
  movedFinding: (count, from, to, largest) =>
    `Zwischen ${from} und ${to} ${counted('de', count, { one: 'Anteil hat', other: 'Anteile haben' })} sich deutlich bewegt, am meisten: ${largest}. Unter vielen Anteilen können sich einige zufällig so weit bewegen.`,
  noneMoved: (from, to) =>
    `Zwischen ${from} und ${to} hat sich kein Anteil einer Gruppe stärker bewegt, als seine Intervalle erklären würden.`,
  asOf: (edition) => `übernommen aus ${edition}`,
  carried: (name, edition) =>
    `${name}: Beide Ausgaben zeigen die Zahlen von ${edition}, weil sich für neue zu wenig verändert hatte. Es gibt nichts zu vergleichen.`,
  withheldIn: (name, edition) => `${name} ist in der Ausgabe ${edition} zurückgehalten.`,
  missing: (name, edition) => `${name} hat in der Ausgabe ${edition} keine Zahlen.`,
  broken: 'Der Fragebogen hat sich zwischen den beiden Ausgaben geändert: Dieses Modell lässt sich nicht vergleichen.',
  partly:
    'Der Fragebogen hat sich zwischen den beiden Ausgaben geändert; verglichen wird nur, was als vergleichbar gilt.',
  notRefreshed: (count) =>
    `${counted('de', count, { one: 'Gruppe wurde', other: 'Gruppen wurden' })} von einer in die andere übernommen und nicht verglichen.`,
  appeared: (groups) => `Erstmals gezeigt: ${groups}.`,
  disappeared: (groups) => `Seither zurückgehalten: ${groups}.`,
};
