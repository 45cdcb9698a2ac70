import type { StudioReport } from '#shared/contracts/studio-schemas.ts';

type Report = Pick<StudioReport, 'slug' | 'programme' | 'state' | 'updatedAt'>;

/** The reports of a programme that can still be written in: the one last added to first, then by their last change. */
export function candidatesOf<R extends Report>(reports: readonly R[], programme: string, last: string | null): R[] {
  return reports
    .filter((one) => one.programme === programme && one.state !== 'withdrawn')
    .toSorted((a, b) => Number(b.slug === last) - Number(a.slug === last) || (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** The one draft there is: a figure goes there with one click. Undefined where it has to be chosen. */
export function onlyDraft<R extends Report>(candidates: readonly R[]): R | undefined {
  const drafts = candidates.filter(({ state }) => state === 'draft');
  return drafts.length === 1 ? drafts[0] : undefined;
}
