import type { Catalogue } from '../catalogue.ts';

export const readingLater: Catalogue['readingLater'] = {
  madeUp: 'Beispiel, erfundene Zahlen.',
  yourIndustry: 'Ihre Branche',
  stage: { first: 'Ruhend', second: 'Verstreut', third: 'Koordiniert', fourth: 'Optimierend', fifth: 'Befähigt' },
  dimension: {
    strategy: 'Strategie und Ziele',
    listening: 'Zuhören und Erkenntnis',
    dialogue: 'Dialog und Service',
    people: 'Menschen und Schulung',
    measurement: 'Messung',
  },
  dimensions: 'Dimensionen',
  groups: 'Stufen von fünf Branchen',
  scores: 'Werte von fünf Branchen',
  plainOrder: 'Wie aufgeführt',
  gauge: (number, of, title) => `Sie stehen auf Stufe ${number} von ${of}, ${title}.`,
  numberCode: 'Beispiel',
  number: 'Wie hoch ist Ihr Anteil an den Nennungen?',
  levels: {
    code: 'Stufen',
    question: 'Welche Ziele hat Ihre Organisation?',
    level: { none: 'Es gibt keine Ziele.', ideas: 'Es gibt Vorstellungen, aber nichts Schriftliches.', written: 'Ziele sind aufgeschrieben.', measured: 'Ziele sind aufgeschrieben und werden gemessen.' },
  },
  options: {
    code: 'Auswahl',
    question: 'Was soll damit erreicht werden?',
    option: { known: 'Mehr Menschen kennen die Organisation', sales: 'Mehr Anfragen und Verkäufe', loyalty: 'Kunden bleiben und kommen wieder', ideas: 'Ideen für neue Produkte kommen von außen', warning: 'Krisen werden früh bemerkt' },
  },
}; // prettier-ignore
