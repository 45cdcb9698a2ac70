import { INDUSTRY_SCHEMES, schemeName, schemeOf, type IndustryScheme } from '../tenant/industry-scheme.ts';
import type { Field } from './columns.ts';
import type { Mapping } from './sheet.ts';

/** A column of industry codes may be called by their classification. */
const SCHEMED = INDUSTRY_SCHEMES.flatMap((scheme) => [scheme, schemeName(scheme), `${schemeName(scheme)} code`]);

/** Headings people give to the columns about the organisation. */
export const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  subject: ['id', 'subject id', 'organisation id', 'organization id', 'company id', 'Kennung'],
  registryNumber: [
    'registry number',
    'registration number',
    'company number',
    'LEI',
    'Registernummer',
    'Handelsregisternummer',
  ],
  industryScheme: ['industry scheme', 'scheme', 'classification', 'Klassifikation', 'Systematik'],
  industry: ['industry code', 'sector', 'Branche', 'Branchencode', 'Wirtschaftszweig', ...SCHEMED],
  size: [
    'size class',
    'employees',
    'number of employees',
    'persons employed',
    'Größe',
    'Größenklasse',
    'Beschäftigte',
    'Mitarbeiter',
    'Mitarbeitende',
  ],
  region: ['country', 'country code', 'Land', 'Ländercode'],
  assessor: ['assessed by', 'bewertet von'],
};

/** The classification that the heading of the column of industry codes names. */
export function schemeInHeader(header: readonly string[], mapping: Mapping): IndustryScheme | undefined {
  const heading = header[mapping.indexOf('industry')] ?? '';
  return schemeOf(heading.replace(/code\s*$/i, ''));
}
