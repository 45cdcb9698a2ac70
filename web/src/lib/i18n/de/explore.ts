import type { Catalogue } from '../catalogue.ts';

export const explore: Catalogue['explore'] = {
  title: 'Erkunden',
  description: 'Gruppen nebeneinander: Stufen, Werte, Antworten und Kennzahlen jeder Ausgabe.',
  nav: 'Ansichten',
  view: { stages: 'Stufen', scores: 'Werte', answers: 'Antworten', numbers: 'Kennzahlen', compare: 'Vergleichen' },
  by: 'Gruppen nach',
  own: { industry: 'Ihre Branche', size: 'Ihre Größe', region: 'Ihre Region' },
};
