import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';

/** The programme asked for, else the first with something published, else the first. */
export const chooseProgramme = (
  programmes: readonly ProgrammeView[],
  asked: string | null,
): ProgrammeView | undefined =>
  programmes.find(({ id }) => id === asked) ??
  programmes.find(({ latestEdition }) => latestEdition !== null) ??
  programmes[0];
