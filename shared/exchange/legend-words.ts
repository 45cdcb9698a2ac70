import { REGION_TITLES } from './read-region.ts';
import type { Field } from './columns.ts';
import { SECTION_TITLES } from '../tenant/industry-scheme-titles.ts';

const en = {
  header: ['Column', 'Question', 'Value', 'Meaning'],
  fields: {
    subject: 'Your own id of the organisation: letters, digits, dots, hyphens, underscores; no name',
    registryNumber: 'LEI or company number; optional',
    industryScheme: 'Classification the industry code is from; empty for ISIC Rev. 5 = NACE Rev. 2.1',
    industry: 'Section, or a code of the classification named',
    size: 'Size class, or the number of persons employed',
    region: 'Region, or an ISO 3166 or UN M49 country code',
    assessor: 'Who assessed',
  } satisfies Record<Field, string>,
  sections: SECTION_TITLES.en,
  regions: REGION_TITLES.en,
  self: 'the organisation itself',
  thirdParty: 'somebody else',
  yes: 'yes',
  no: 'no',
  none: 'nothing selected',
  several: 'several are separated by ;',
  decimals: (count: number) =>
    count === 0 ? 'whole numbers' : count === 1 ? 'one decimal' : `up to ${count} decimals`,
  optional: 'may be left empty',
  notApplicable: 'not applicable',
  dontKnow: 'don’t know',
};

export type LegendWords = typeof en;

const de: LegendWords = {
  header: ['Spalte', 'Frage', 'Wert', 'Bedeutung'],
  fields: {
    subject: 'Ihre eigene Kennung der Organisation: Buchstaben, Ziffern, Punkte, Binde- und Unterstriche; kein Name',
    registryNumber: 'LEI oder Registernummer; freiwillig',
    industryScheme: 'Systematik des Branchencodes; leer für ISIC Rev. 5 = NACE Rev. 2.1',
    industry: 'Abschnitt oder ein Code der genannten Systematik',
    size: 'Größenklasse oder Zahl der Beschäftigten',
    region: 'Region oder Ländercode nach ISO 3166 oder UN M49',
    assessor: 'Wer bewertet hat',
  },
  sections: SECTION_TITLES.de,
  regions: REGION_TITLES.de,
  self: 'die Organisation selbst',
  thirdParty: 'jemand anderes',
  yes: 'ja',
  no: 'nein',
  none: 'nichts ausgewählt',
  several: 'mehrere werden mit ; getrennt',
  decimals: (count) =>
    count === 0 ? 'ganze Zahlen' : count === 1 ? 'eine Nachkommastelle' : `bis zu ${count} Nachkommastellen`,
  optional: 'darf leer bleiben',
  notApplicable: 'nicht anwendbar',
  dontKnow: 'weiß nicht',
};

/** The words of the legend itself; in languages that are not spoken here, English ones. */
export const legendWords = (language: string): LegendWords => (language === 'de' ? de : en);
