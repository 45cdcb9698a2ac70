import { canonicalJson, type Json } from '../../kernel/canonical-json.ts';
import { splitEditionId } from '../../kernel/ids.ts';
import { scriptJson } from '../escape.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { suggestedCitation, type Cited } from './cite.ts';
import { LICENCES } from './licences.ts';

/** A file of a figure: its block, what it shows, and where its CSV and JSON lie. */
export interface FigureFiles {
  readonly block: string;
  readonly caption: string;
  readonly csv: string;
  readonly json: string;
}

/** schema.org: the report, and the data behind its figures as a data set of its own. */
export const reportJsonLd = (cited: Cited, figures: readonly FigureFiles[]): Json => ({
  '@context': 'https://schema.org',
  '@type': 'Report',
  '@id': cited.address,
  ...common(cited),
  name: cited.title,
  abstract: cited.summary,
  author: cited.authors.map(({ name, affiliation }) => ({
    '@type': 'Person',
    name,
    ...(affiliation === '' ? {} : { affiliation: { '@type': 'Organization', name: affiliation } }),
  })),
  ...(figures.length > 0 ? { hasPart: dataSet(cited, figures) } : {}),
});

const dataSet = (cited: Cited, figures: readonly FigureFiles[]): Json => ({
  '@type': 'Dataset',
  '@id': `${cited.address}#data`,
  ...common(cited),
  name: REPORT_WORDS[cited.language].cite.figures(cited.title),
  description: cited.summary,
  temporalCoverage: quarterDates(splitEditionId(cited.edition).period),
  isBasedOn: cited.edition,
  distribution: figures.flatMap(({ caption, csv, json }) => [
    { '@type': 'DataDownload', name: caption, encodingFormat: 'text/csv', contentUrl: csv },
    { '@type': 'DataDownload', name: caption, encodingFormat: 'application/json', contentUrl: json },
  ]),
});

const common = (cited: Cited) => ({
  url: cited.address,
  inLanguage: cited.language,
  version: cited.version,
  datePublished: cited.publishedAt,
  license: LICENCES[cited.licence].address,
  isAccessibleForFree: cited.access === 'public',
  publisher: { '@type': 'Organization', name: cited.publisher },
  citation: suggestedCitation(cited),
});

/** `2026-10-01/2026-12-31` of `2026-Q4`. */
export function quarterDates(period: string): string {
  const [year, quarter] = [period.slice(0, 4), Number(period.slice(6))];
  const last = ['03-31', '06-30', '09-30', '12-31'][quarter - 1] ?? '12-31';
  return `${year}-${String(3 * quarter - 2).padStart(2, '0')}-01/${year}-${last}`;
}

/** The content of the script element: data, never run; nothing in it can end the element. */
export const jsonLdText = (value: Json): string => scriptJson(canonicalJson(value));
