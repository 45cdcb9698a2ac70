import type { Catalogue } from '../catalogue.ts';

export const reference: Catalogue['reference'] = {
  title: (name) => `Zum Vergleich: ${name}`,
  apart: 'Externe Reihe, nie mit unseren Zahlen vermischt.',
  source: 'Quelle',
  base: (base, years) => `${years}, Grundlage: ${base}.`,
  year: 'Jahr',
  value: 'Veröffentlichte Zahl',
  note: 'Anmerkung',
  latest: (share, year) => `${share} im Jahr ${year}`,
};
