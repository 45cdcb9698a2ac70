import type { Locale } from '../../contracts/tenant-schemas.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import type { ReportWords } from './report-words.ts';

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = { en: EN, de: DE };
