import type { Catalogue } from '../catalogue.ts';

export const chart: Catalogue['chart'] = {
  you: 'Sie',
  yourStage: 'Ihre Stufe',
  stage: 'Stufe',
  share: 'Anteil',
  interval: '95-%-Intervall',
  intervalOf: (range) => `95-%-Intervall ${range}`,
  contributors: 'Beitragende',
  contributorsBand: (band) => `${band} Organisationen`,
  legend: 'Stufen, niedrigste zuerst',
  withheld: 'Zurückgehalten',
  table: 'Als Tabelle zeigen',
  take: 'Kopieren oder sichern',
  arrows: 'Pfeiltasten wechseln zwischen den Stufen.',
  finding: (cohort, stage, share) => `${cohort}: Der größte Anteil, ${share}, steht auf der Stufe ${stage}.`,
  reasonShort: {
    'too-few': 'zu wenige Beitragende',
    'would-reveal': 'könnte Antworten verraten',
    'not-refreshed': 'zu wenig geändert',
  },
  howProtected: 'wie solche Zahlen entstehen und geschützt werden',
  why: 'Warum?',
  nearest: (cohort) => `Stattdessen ansehen: ${cohort}`,
};
