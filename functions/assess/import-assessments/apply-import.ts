import type { ImportRow, ImportView } from '#shared/contracts/import-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import type { Assessment } from '#shared/tenant/assessment.ts';
import { MAX_REVISIONS, mayRevise, nextRevision, type Statement } from '#shared/tenant/revise.ts';
import type { ImportCounts } from '../../stores/jobs.ts';
import { reportPath } from '../import-paths.ts';
import { readChecked, type ImportDeps } from './check-import.ts';
import type { ParsedRow } from './parse-rows.ts';
import { packReport } from './report.ts';

/** One BatchGet. */
const BATCH = 100;
const ATTEMPTS = 5;

/** Second step: writes the checked rows. Repeated after a kill it skips what is there and reports it as it was. */
export async function applyImport(deps: ImportDeps, tenant: TenantId, job: ImportView): Promise<void> {
  if (job.state !== 'applying') return;
  const { rows, refused } = await readChecked(deps.blobs, tenant, job);
  const report: ImportRow[] = [...refused];
  for (let at = 0; at < rows.length; at += BATCH) {
    report.push(...(await applyBatch(deps, job, rows.slice(at, at + BATCH))));
    await deps.store.jobs.move(job.id, ['applying'], 'applying', countOutcomes(report, rows.length + refused.length));
  }
  report.sort((a, b) => a.line - b.line);
  await deps.blobs.put(reportPath(tenant, job.id), packReport(report));
  await deps.store.jobs.move(job.id, ['applying'], 'done', countOutcomes(report, report.length));
}

async function applyBatch(
  { store, now }: ImportDeps,
  job: ImportView,
  rows: readonly ParsedRow[],
): Promise<ImportRow[]> {
  const present = await store.assessments.getMany(
    job.programme,
    job.period,
    rows.map(({ subject }) => subject),
  );
  const bySubject = new Map(present.map((one) => [one.subject, one]));
  return Promise.all(
    rows.map(async (row): Promise<ImportRow> => {
      let before = bySubject.get(row.subject);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const next = nextRevision(before, statementOf(job, row), { at: now().toISOString(), by: authorOf(job) });
        if (!next) return reportOf(row, unchangedOutcome(job, before));
        if (!mayRevise(before)) return refusedRow(row, `has ${MAX_REVISIONS} revisions in this period already`);
        if (await store.assessments.append(job.programme, job.period, row.subject, next))
          return reportOf(row, before ? 'replaced' : 'accepted');
        before = await store.assessments.get(job.programme, job.period, row.subject);
      }
      return refusedRow(row, 'was changed by somebody else again and again; import it once more');
    }),
  );
}

const reportOf = ({ line, subject, notes }: ParsedRow, outcome: ImportRow['outcome']): ImportRow => ({
  line,
  subject,
  outcome,
  ...(notes && { notes: [...notes] }),
});

const refusedRow = ({ line, subject }: ParsedRow, detail: string): ImportRow => ({
  line,
  subject,
  outcome: 'refused',
  errors: [{ pointer: '/subject', detail }],
});

const authorOf = (job: ImportView): string => `import:${job.id}`;

/** A row this very import wrote before a kill counts as what it was then. */
function unchangedOutcome(job: ImportView, before: Assessment | undefined): ImportRow['outcome'] {
  if (before?.history.at(-1)?.by !== authorOf(job)) return 'unchanged';
  return before.revision === 1 ? 'accepted' : 'replaced';
}

const statementOf = (job: ImportView, row: ParsedRow): Statement => ({
  instrument: must(findProgramme(job.programme), job.programme).instrument,
  profile: row.profile,
  assessor: row.assessor ?? 'third-party',
  registryNumber: row.registryNumber ?? null,
  answers: row.answers,
});

function countOutcomes(report: readonly ImportRow[], rows: number): ImportCounts {
  const count = (outcome: ImportRow['outcome']): number => report.filter((row) => row.outcome === outcome).length;
  return {
    rows,
    accepted: count('accepted'),
    replaced: count('replaced'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  };
}
