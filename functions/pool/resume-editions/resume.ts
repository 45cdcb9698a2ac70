import type { Programme } from '#shared/release/programme.ts';
import type { Workflows } from '../../ports/workflows.ts';
import type { ReleaseReader } from '../../stores/release-reader.ts';

export interface ResumeDeps {
  readonly release: Pick<ReleaseReader, 'editions'>;
  readonly workflows: Pick<Workflows, 'start'>;
}

/** Starts the closing of every edition that is still `closing`; its steps may be repeated. Returns how many. */
export async function resumeEditions(
  { release, workflows }: ResumeDeps,
  programmes: readonly Programme[],
): Promise<number> {
  const editions = (await Promise.all(programmes.map(({ id }) => release.editions(id)))).flat();
  const closing = editions.filter(({ state }) => state === 'closing');
  await Promise.all(closing.map(({ id }) => workflows.start('close-edition', id, { edition: id })));
  return closing.length;
}
