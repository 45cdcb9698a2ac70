import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { StudioDraft } from '#shared/contracts/studio-schemas.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import { draftNeeds } from '#shared/report/draft/movements.ts';
import { needsOf } from '#shared/report/needs.ts';
import { loadPrinter } from '#functions/ports/pdf.ts';
import { loadRenderer } from '#functions/ports/report-renderer.ts';
import { until, type ApiClient } from '../api-client.ts';
import { composeReport, withoutFaults } from './compose.ts';
import { emptySource, loadGrounds, loadSource } from './load-source.ts';
import { subjectIn } from './subject.ts';

/** Its address for good: later editions are later versions. */
const SLUG = 'synthetic-social-business';

/** The synthetic programme it is about. */
const PROGRAMME = must(findProgramme('demo'), 'demonstration');

/** What became of the demonstration's report: its path, or why there is none. */
export type ReportOutcome = { readonly address: string } | { readonly missing: string };

/** Publishes the demonstration's report as an analyst would: over the studio, with every check and the real workflow. */
export async function publishReport(analyst: ApiClient): Promise<ReportOutcome> {
  const missing = await whatIsMissing();
  if (missing) return { missing };
  const body = await writeReport(analyst, PROGRAMME);
  if (!body) return { missing: 'there are too few organisations for figures' };
  const { slug, revision } = await analyst.post<StudioDraft>('/studio/reports', { slug: SLUG, body });
  await analyst.post(`/studio/reports/${slug}/publish`, undefined, { 'if-match': `"${revision}"` });
  const ended = await until(
    () => analyst.get<StudioDraft>(`/studio/reports/${slug}`),
    ({ publication }) => publication?.state !== 'running',
    120,
  );
  if (ended.address) return { address: ended.address };
  return { missing: ended.publication?.findings.map(({ found }) => found).join(' ') || 'it was refused' };
}

/** The report as it can come out; undefined where not even the stages of everybody are shown. */
export async function writeReport(reader: Pick<ApiClient, 'get'>, programme: Programme): Promise<ReportBody | undefined> {
  const grounds = await loadGrounds(reader, programme.id);
  const latest = grounds.editions.findLast(({ state }) => state === 'published');
  if (!latest) return undefined;
  const source = await loadSource(reader, grounds, draftNeeds(latest.id, emptySource(grounds)));
  const about = subjectIn(source, latest.id);
  if (!about) return undefined;
  const body = composeReport(about, programme, source);
  return withoutFaults(body, await loadSource(reader, grounds, needsOf(body, source)));
} // prettier-ignore

/** A report is drawn by a bundle of the site and printed by a browser: whether both are there, before anything is begun. */
async function whatIsMissing(): Promise<string | undefined> {
  const printed = async () => (await loadPrinter()).print('<!doctype html><title>.</title>');
  return (
    (await faultOf('what draws it cannot be loaded', loadRenderer)) ??
    (await faultOf('Chromium, which prints it, does not start', printed))
  );
}

const faultOf = (what: string, attempt: () => Promise<unknown>): Promise<string | undefined> =>
  attempt().then(
    () => undefined,
    (error: Error) => `${what} (${error.message})`,
  );
