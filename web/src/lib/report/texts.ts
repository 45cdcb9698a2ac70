import type { Locale } from '#shared/contracts/tenant-schemas.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { chart as chartDe } from '#lib/i18n/de/chart.ts';
import { report as reportDe } from '#lib/i18n/de/report.ts';
import { chart as chartEn } from '#lib/i18n/en/chart.ts';
import { report as reportEn } from '#lib/i18n/en/report.ts';

/** The words of a report: those of its own language, whoever reads it. */
export interface ReportTexts {
  readonly report: Catalogue['report'];
  readonly chart: Catalogue['chart'];
}

export const REPORT_TEXTS: Readonly<Record<Locale, ReportTexts>> = {
  en: { report: reportEn, chart: chartEn },
  de: { report: reportDe, chart: chartDe },
};
