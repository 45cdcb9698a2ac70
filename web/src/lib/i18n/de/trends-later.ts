import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const questions = (count: number): string => counted('de', count, { one: 'Frage', other: 'Fragen' });

export const trendsLater: Catalogue['trendsLater'] = {
  scores: 'Punktwerte über die Ausgaben',
  lead: 'Die Linie ist der Median der Gruppe, von 0 bis 100; das Band ist ihre mittlere Hälfte, wo genug Organisationen beigetragen haben.',
  all: 'Alle Punktwerte zeigen',
  half: 'mittlere Hälfte',
  ownScore: 'Ihr Punktwert',
  none: 'Für diese Gruppe sind keine Punktwerte veröffentlicht.',
  finding: {
    median: (title, from, to) => `${title} von ${from} auf ${to}`,
    moved: (moves, from, to) =>
      `Die Mediane, die sich am weitesten bewegt haben (${from} bis ${to}): ${moves}. Mediane haben hier kein Intervall: Kleine Bewegungen können Zufall sein.`,
    still: (from, to) => `Kein Median hat sich bewegt (${from} bis ${to}).`,
    oneEdition: 'Für einen Verlauf braucht es zwei Ausgaben mit vergleichbaren Medianen.',
  },
  column: {
    period: 'Ausgabe',
    median: 'Median',
    asOf: 'Stand',
    contributors: 'Beitragende',
    policy: 'Regelwerk',
    own: 'Sie',
  },
  allWithheld: 'Diese Gruppe wird in jeder Ausgabe zurückgehalten',
  tableWithheld: 'Die Stufen dieser Gruppe werden in jeder Ausgabe zurückgehalten',
  onward: {
    title: 'Wie es weitergeht',
    steps: 'Ihre Position und die nächsten Schritte',
    position: 'Sehen, wo Sie stehen',
    compare: 'Diese Gruppe mit anderen vergleichen',
  },
  changed: {
    title: 'Was sich am Fragebogen geändert hat',
    with: (period, from, to) => `Mit ${period}: Fassung ${to} statt ${from}.`,
    same: (count) => `${questions(count)} unverändert`,
    renamed: (count) => `${questions(count)} umbenannt`,
    rescored: (count) => `${questions(count)} anders gewertet`,
    added: (count) => `${questions(count)} neu`,
    dropped: (count) => `${questions(count)} entfallen`,
    why: 'Zahlen vor und hinter der Linie antworten auf verschiedene Fragen; deshalb wird über sie hinweg keine Veränderung gelesen.',
  },
};
