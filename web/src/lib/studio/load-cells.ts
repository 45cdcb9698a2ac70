import { listCohorts, getCohort } from '#lib/api/endpoints.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { Needs } from '#shared/report/needs.ts';
import type { LoadedCell } from '#shared/report/source.ts';

/** One answer to be asked for: a cell, or the list of an edition by a dimension. */
export interface Piece {
  /** Names it once and for all: figures of a published edition never change. */
  readonly name: string;
  /** Undefined where it could not be had. */
  readonly load: () => Promise<readonly LoadedCell[] | undefined>;
}

/** What has to be asked for, piece by piece. */
export const piecesOf = ({ cells, lists }: Needs): Piece[] => [
  ...cells.map(({ edition, cohort }) => ({
    name: `${edition} ${cohort}`,
    load: async () => {
      const answer = await getCohort(edition, cohort);
      return answer.ok ? [{ edition, cell: answer.value }] : undefined;
    },
  })),
  ...lists.map(({ edition, by }) => ({
    name: `${edition} by ${by}`,
    load: async () => {
      const answer = await listCohorts(edition, by, 'stages');
      return answer.ok ? answer.value.items.map((cell) => ({ edition, cell })) : undefined;
    },
  })),
];

/** Loads all pieces side by side and tells after each how many are there; undefined when one could not be had. */
export async function loadAll(
  pieces: readonly Piece[],
  tell: (done: number) => void,
): Promise<LoadedCell[] | undefined> {
  let done = 0;
  const answers = await Promise.all(
    pieces.map(async ({ load }) => {
      const loaded = await load();
      tell(++done);
      return loaded;
    }),
  );
  return answers.every((one) => one !== undefined) ? answers.flat() : undefined;
}

/** The part of the needs that can be had: what is not published has no figures. */
export function publishedNeeds({ cells, lists }: Needs, editions: readonly Edition[]): Needs {
  const published = new Set(editions.filter(({ state }) => state === 'published').map(({ id }) => id));
  return {
    cells: cells.filter(({ edition }) => published.has(edition)),
    lists: lists.filter(({ edition }) => published.has(edition)),
  };
}

/** Lets every piece through once. */
export function onceEach(): (pieces: readonly Piece[]) => Piece[] {
  const asked = new Set<string>();
  return (pieces) => {
    const fresh = pieces.filter(({ name }) => !asked.has(name));
    for (const { name } of fresh) asked.add(name);
    return fresh;
  };
}
