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
  findingOwn: (stage) => `Sie stehen auf der Stufe ${stage}.`,
  reason: {
    'too-few': 'Zu wenige Organisationen haben beigetragen, um eine Zahl zu zeigen, die jede von ihnen schützt.',
    'would-reveal': 'Diese Zahl könnte erkennen lassen, was eine einzelne Organisation geantwortet hat.',
    'not-refreshed':
      'Seit der letzten Ausgabe hat sich zu wenig geändert: Eine neue Zahl würde zeigen, was einzelne Organisationen geändert haben.',
  },
  reasonShort: {
    'too-few': 'zu wenige Beitragende',
    'would-reveal': 'könnte Antworten verraten',
    'not-refreshed': 'zu wenig geändert',
  },
  howProtected: 'wie solche Zahlen entstehen und geschützt werden',
  why: 'Warum?',
  nothingWider: 'Auch keine größere Gruppe kann in dieser Ausgabe gezeigt werden.',
  nearest: (cohort) => `Stattdessen ansehen: ${cohort}`,
};
