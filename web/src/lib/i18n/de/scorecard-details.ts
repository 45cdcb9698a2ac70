import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const criteria = (count: number) => counted('de', count, { one: 'Kriterium', other: 'Kriterien' });

export const scorecardDetails: Catalogue['scorecardDetails'] = {
  detail: {
    title: 'Modell im Einzelnen',
    lead: 'Welche Kriterien Ihre Antworten erfüllen, Stufe für Stufe.',
    met: 'erfüllt',
    unmet: 'nicht erfüllt',
    count: (met, total) => `${met} von ${criteria(total)} erfüllt`,
    total: 'Gesamt',
    others: 'Weitere Kriterien',
    groups: 'Neben der Stufe',
    of: (value, max) => `${value} von ${max}`,
    nothing: 'nichts trifft zu',
  },
  dimensions: {
    title: 'Nach Bereichen',
    lead: 'Mittel der Antworten jedes Bereichs: 0 ist die niedrigste Stufe jeder Frage, 100 die höchste.',
    nothing: 'nichts trifft zu',
  },
  kpis: {
    title: 'Kennzahlen',
    lead: 'Die Zahlen, die Sie angegeben haben.',
    none: 'Sie haben keine Zahlen angegeben. Sie sind freiwillig; ergänzen Sie sie bei der nächsten Einschätzung.',
    name: 'Kennzahl',
    value: 'Wert',
    direction: 'Besser ist',
    'higher-is-better': '↑ höher',
    'lower-is-better': '↓ niedriger',
  },
  export: {
    title: 'Zum Mitnehmen',
    lead: 'Die Dateien entstehen in diesem Browser aus dem, was Sie sehen. Antworten als CSV lassen sich wieder einlesen.',
    answers: 'Antworten (CSV)',
    scorecard: 'Auswertung (CSV)',
    json: 'Antworten und Auswertung (JSON)',
    print: 'Drucken oder als PDF sichern',
    done: (file) => `Gesichert als ${file}`,
    failed: 'Die Datei konnte nicht erstellt werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    import: 'Antworten aus einer Datei einlesen',
  },
  file: {
    framework: 'Modell',
    kind: 'Art',
    code: 'Code',
    name: 'Name',
    stage: 'Stufe',
    value: 'Wert',
    unit: 'Einheit',
    kinds: { stage: 'erreichte Stufe', total: 'Gesamtwert', criterion: 'Kriterium', group: 'Gruppe', dimension: 'Wert des Bereichs', kpi: 'Kennzahl' },
    met: 'erfüllt',
    unmet: 'nicht erfüllt',
  },
}; // prettier-ignore
