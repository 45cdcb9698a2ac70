import type { ReportVersion } from '../../contracts/report-schemas.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { editionText } from '../words/format.ts';

/** What a citation needs to know of a version that came out. */
export interface Cited extends Pick<ReportVersion, 'title' | 'authors' | 'language' | 'edition' | 'version' | 'publishedAt' | 'licence' | 'access'> {
  /** The stable address of this version. */
  readonly address: string;
  /** Whoever publishes: the installation's name. */
  readonly publisher: string;
  readonly synthetic: boolean;
  /** In plain words. */
  readonly summary: string;
} // prettier-ignore

/** `A. Author, B. Author (2026): Title. Q4 2026, version 1. Publisher. https://…` */
export function suggestedCitation(cited: Cited): string {
  const { authors, publishedAt, title, edition, version, language, publisher, address, synthetic } = cited;
  const words = REPORT_WORDS[language].cite;
  const names = authors.map(({ name }) => name).join(', ');
  const about = [editionText(language, edition), words.version(version), ...(synthetic ? [words.synthetic] : [])];
  return `${names} (${publishedAt.slice(0, 4)}): ${title}. ${about.join(', ')}. ${publisher}. ${address}`;
}

/** Names and contents of the meta elements citation managers read (Highwire Press tags). */
export const citationTags = ({ title, authors, publishedAt, publisher, language, address }: Cited): (readonly [name: string, content: string])[] => [
  ['citation_title', title],
  ...authors.map(({ name }) => ['citation_author', name] as const),
  ['citation_publication_date', publishedAt.slice(0, 10).replaceAll('-', '/')],
  ['citation_technical_report_institution', publisher],
  ['citation_language', language],
  ['citation_public_url', address],
]; // prettier-ignore
