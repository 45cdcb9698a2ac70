import type { ReportFinding } from '#shared/contracts/studio-schemas.ts';
import { fail, must, ok, type Result } from '#shared/kernel/result.ts';
import type { FrozenReport } from '#shared/report/frozen.ts';
import type { StoredPublication } from '../../stores/publication-item.ts';
import type { ReportHead } from '../../stores/report-head.ts';
import { addressOf } from '../addresses.ts';
import { blobPath } from '../blob-paths.ts';
import type { Frozen } from '../freeze-report.ts';
import { PAGE_WORDS } from '../publications/words.ts';
import type { PublishReportDeps } from './deps.ts';
import type { PublishedReport } from './renderer.ts';
import { fileOf, type MadeVersion } from './stored-version.ts';
import { DATA } from './version-names.ts';
import { versionParts } from './version-parts.ts';

export interface Making {
  readonly head: ReportHead;
  readonly before: StoredPublication | undefined;
  readonly revision: number;
  readonly frozen: Frozen;
  /** When it was decided: the same for every attempt. */
  readonly at: string;
}

/** What an answer of a function carries: 6 MB, a third of which goes into spelling bytes as text. */
const MOST_BYTES = 4_400_000;

/** Renders a version and stores its files, which are nobody's yet. */
export async function makeVersion(
  deps: PublishReportDeps,
  { head, before, revision, frozen, at }: Making,
): Promise<Result<MadeVersion, readonly ReportFinding[]>> {
  const version = (before?.version ?? 0) + 1;
  const address = addressOf(head.slug, frozen.body, head.link);
  const { source: _, ...edition } = frozen;
  const place = { slug: head.slug, version, publishedAt: at, origin: deps.origin, address };
  const report: PublishedReport = { ...edition, ...place };
  const parts = await versionParts(report, await deps.renderer(), await deps.printer());
  if (parts.some(({ bytes }) => bytes.length > MOST_BYTES)) return fail([tooLarge(report)]);
  for (const part of parts) await deps.blobs.put(blobPath(head.slug, version, fileOf(part)), part.bytes);
  const earlier = before && { publication: before, frozen: await frozenOf(deps, before) };
  return ok({ head, frozen, revision, version, publishedAt: at, files: parts.map(fileOf), before: earlier });
}

function tooLarge({ body }: PublishedReport): ReportFinding {
  const [found, mend] = PAGE_WORDS[body.language].tooLarge;
  return { rule: 'too-large', severity: 'error', block: null, found, mend };
}

/** The data of the latest version. */
async function frozenOf(deps: PublishReportDeps, { slug, version }: StoredPublication): Promise<FrozenReport> {
  const { files } = must(await deps.publications.version(slug, version), 'latest version');
  const data = must(
    files.find(({ name }) => name === DATA),
    DATA,
  );
  const bytes = must(await deps.blobs.get(blobPath(slug, version, data)), 'data of the latest version');
  return JSON.parse(new TextDecoder().decode(bytes)) as FrozenReport;
}
