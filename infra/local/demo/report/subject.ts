import { INDUSTRIES } from '#shared/kernel/codes.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import { ALL } from '#shared/release/cohort.ts';
import { mainStage } from '#shared/report/draft/subject.ts';
import { publishedEdition } from '#shared/report/read-row.ts';
import type { ReportSource } from '#shared/report/source.ts';

/** What the demonstration's report tells of. */
export interface ReportSubject {
  readonly edition: EditionId;
  /** The first edition of the programme, where there is an earlier one: where courses begin. */
  readonly first: EditionId | undefined;
  readonly framework: string;
  /** The stage most organisations are on. */
  readonly stage: string;
  /** The industry with the most contributors among those refreshed in this edition. */
  readonly industry: CohortKey | undefined;
}

/** Finds it in the figures; undefined where not even the stages of everybody are shown. */
export function subjectIn(source: ReportSource, edition: EditionId): ReportSubject | undefined {
  const found = publishedEdition(source, edition);
  const main = found.ok ? mainStage(found.value.instrument, source.cell(edition, ALL)) : undefined;
  if (!main) return undefined;
  const first = source.editions.find(({ state }) => state === 'published')?.id;
  return { edition, first: first === edition ? undefined : first, ...main, industry: largestIndustry(source, edition) };
}

function largestIndustry(source: ReportSource, edition: EditionId): CohortKey | undefined {
  const shown = INDUSTRIES.flatMap((code) => {
    const cell = source.cell(edition, `industry.${code}` as CohortKey);
    return cell?.status === 'shown' && cell.asOf === edition ? [{ cohort: cell.cohort, from: cell.nBand.from }] : [];
  });
  return shown.sort((a, b) => b.from - a.from)[0]?.cohort;
}
