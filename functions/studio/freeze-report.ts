import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { checkReport } from '#shared/report/check/check-report.ts';
import { isError, type Finding } from '#shared/report/check/finding.ts';
import { frozenData } from '#shared/report/frozen.ts';
import type { ReleaseReader } from '../stores/release-reader.ts';
import { programmeOf } from './context.ts';
import { loadSource, type LoadedSource } from './load-source.ts';
import type { ReportEdition } from './publish-report/renderer.ts';

export interface Frozen extends ReportEdition {
  readonly source: LoadedSource;
}

/** A report with the data it shows, as they are published now; what keeps it from being shown otherwise. */
export async function freezeReport(
  release: Pick<ReleaseReader, 'editions' | 'cell' | 'list'>,
  body: ReportBody,
): Promise<Result<Frozen, readonly Finding[]>> {
  const source = await loadSource(release, body);
  const errors = checkReport(body, source).filter(isError);
  if (errors.length > 0) return fail(errors);
  const frozen = frozenData(body, source);
  if (!frozen.ok) throw new Error(`a checked report cannot be frozen: ${frozen.error.map(({ reason }) => reason).join()}`);
  const used = new Set(frozen.value.editions.map(({ instrument }) => instrument));
  const instruments = source.instruments.filter(({ id, version }) => used.has(`${id}@${version}`));
  return ok({ body, frozen: frozen.value, programme: programmeOf(body), instruments, source });
} // prettier-ignore
