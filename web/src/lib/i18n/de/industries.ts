import type { Catalogue } from '../catalogue.ts';

/** Die Abschnitte nach ISIC Rev. 5 (NACE Rev. 2.1) mit vollem Titel. */
export const industries: Catalogue['industries'] = {
  A: 'Land- und Forstwirtschaft, Fischerei',
  B: 'Bergbau und Gewinnung von Steinen und Erden',
  C: 'Verarbeitendes Gewerbe / Herstellung von Waren',
  D: 'Energieversorgung',
  E: 'Wasserversorgung; Abwasser- und Abfallentsorgung, Beseitigung von Umweltverschmutzungen',
  F: 'Baugewerbe',
  G: 'Handel',
  H: 'Verkehr und Lagerei',
  I: 'Gastgewerbe / Beherbergung und Gastronomie',
  J: 'Verlagswesen, Rundfunk sowie Erstellung und Verbreitung von Medieninhalten',
  K: 'Telekommunikation, Programmierung, Beratung, Computerinfrastruktur und sonstige Informationsdienste',
  L: 'Erbringung von Finanz- und Versicherungsdienstleistungen',
  M: 'Grundstücks- und Wohnungswesen',
  N: 'Freiberufliche, wissenschaftliche und technische Dienstleistungen',
  O: 'Sonstige wirtschaftliche Dienstleistungen',
  P: 'Öffentliche Verwaltung, Verteidigung; Sozialversicherung',
  Q: 'Erziehung und Unterricht',
  R: 'Gesundheits- und Sozialwesen',
  S: 'Kunst, Sport und Erholung',
  T: 'Erbringung von sonstigen Dienstleistungen',
  U: 'Private Haushalte mit Hauspersonal und für den Eigenbedarf',
  V: 'Exterritoriale Organisationen und Körperschaften',
};
