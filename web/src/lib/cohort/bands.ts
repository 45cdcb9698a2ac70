import { ok, type Result } from '#shared/kernel/result.ts';
import type { NBand } from '#shared/release/cell.ts';
import type { Failure } from '#lib/api/call.ts';
import { listAllCohorts } from '#lib/api/endpoints.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { band } from '#lib/i18n/format.ts';

/** By cohort key: how many contributed to a group in one edition, known before it is chosen. */
export type Bands = ReadonlyMap<string, NBand | 'withheld'>;

/** The bands of every cohort of an edition: one list without tables, which never changes. */
export async function loadBands(edition: string, signal?: AbortSignal): Promise<Result<Bands, Failure>> {
  const list = await listAllCohorts(edition, signal);
  if (!list.ok) return list;
  return ok(new Map(list.value.items.map((cell) => [cell.cohort, cell.status === 'shown' ? cell.nBand : 'withheld'])));
}

/** `30–49` or `withheld`; nothing while it is not known. */
export function bandText(t: Catalogue['cohort'], language: string, bands: Bands | undefined, cohort: string): string {
  const known = bands?.get(cohort);
  if (known === undefined) return '';
  return known === 'withheld' ? t.withheld : band(language, known);
}
