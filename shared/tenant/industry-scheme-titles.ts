import type { Industry } from '../kernel/codes.ts';

type Titles = Readonly<Record<Industry, string>>;

/** Titles of the sections of ISIC Rev. 5 (UN Statistics Division, 2023), the long ones shortened. */
const en: Titles = {
  A: 'Agriculture, forestry and fishing',
  B: 'Mining and quarrying',
  C: 'Manufacturing',
  D: 'Electricity, gas, steam and air conditioning supply',
  E: 'Water supply, sewerage and waste management',
  F: 'Construction',
  G: 'Wholesale and retail trade',
  H: 'Transportation and storage',
  I: 'Accommodation and food services',
  J: 'Publishing, broadcasting and content',
  K: 'Telecommunications, computer programming and information services',
  L: 'Finance and insurance',
  M: 'Real estate',
  N: 'Professional, scientific and technical activities',
  O: 'Administrative and support services',
  P: 'Public administration, defence and social security',
  Q: 'Education',
  R: 'Human health and social work',
  S: 'Arts, sports and recreation',
  T: 'Other services',
  U: 'Households as employers and for own use',
  V: 'Extraterritorial organisations and bodies',
};

const de: Titles = {
  A: 'Land- und Forstwirtschaft, Fischerei',
  B: 'Bergbau und Gewinnung von Steinen und Erden',
  C: 'Verarbeitendes Gewerbe',
  D: 'Energieversorgung',
  E: 'Wasserversorgung, Abwasser und Abfall',
  F: 'Baugewerbe',
  G: 'Groß- und Einzelhandel',
  H: 'Verkehr und Lagerei',
  I: 'Gastgewerbe',
  J: 'Verlagswesen, Rundfunk und Medieninhalte',
  K: 'Telekommunikation, Programmierung und Informationsdienste',
  L: 'Finanz- und Versicherungsdienste',
  M: 'Grundstücks- und Wohnungswesen',
  N: 'Freiberufliche, wissenschaftliche und technische Dienste',
  O: 'Verwaltungs- und Unterstützungsdienste',
  P: 'Öffentliche Verwaltung, Verteidigung, Sozialversicherung',
  Q: 'Erziehung und Unterricht',
  R: 'Gesundheits- und Sozialwesen',
  S: 'Kunst, Sport und Erholung',
  T: 'Sonstige Dienste',
  U: 'Private Haushalte als Arbeitgeber und für den Eigenbedarf',
  V: 'Exterritoriale Organisationen und Körperschaften',
};

export const SECTION_TITLES = { en, de };
