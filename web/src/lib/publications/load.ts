import type { ListedReport } from '#shared/contracts/publication-schemas.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { get, type Failure } from '#lib/api/call.ts';
import { listProgrammes, type List } from '#lib/api/endpoints.ts';

/** A report with the programme it is about, as far as the reader may know of it. */
export interface ListedPublication {
  readonly report: ListedReport;
  readonly programme: ProgrammeView | undefined;
}

/** Reports the reader may read, the latest first; withdrawn ones with the reason. */
export async function listPublications(
  next: string | null,
  signal: AbortSignal,
): Promise<Result<List<ListedPublication>, Failure>> {
  const path = `/reports?withdrawn=listed${next === null ? '' : `&next=${encodeURIComponent(next)}`}`;
  const [reports, programmes] = await Promise.all([get<List<ListedReport>>(path, signal), listProgrammes(signal)]);
  if (!reports.ok) return reports;
  const { items } = reports.value;
  const known = programmes.ok ? programmes.value.items : [];
  return ok({ ...reports.value, items: items.map((report) => ({ report, programme: known.find(({ id }) => id === report.programme) })) });
} // prettier-ignore

/** Addresses of the versions before the latest one, the last superseded first. */
export const earlierVersions = ({ address, version }: Pick<ListedReport, 'address' | 'version'>) =>
  Array.from({ length: version - 1 }, (_, i) => version - 1 - i).map((number) => ({
    number,
    address: `${address}/v${number}`,
  }));
