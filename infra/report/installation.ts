import type { ListedReport, Publication } from '#shared/contracts/publication-schemas.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Asked } from './options.ts';

/** What an installation answered instead of what was asked for. */
export class AnswerError extends Error {
  readonly status: number;

  constructor(path: string, status: number) {
    super(`${path} answered ${status}`);
    this.status = status;
  }
}

/** Nothing answers at all. */
export class UnreachableError extends Error {
  constructor(origin: string) {
    super(`${origin} does not answer: start the installation, or name another one with --url.`);
  }
}

/** Published reports and cells as anybody gets them. */
export function installationAt({ origin, key }: Pick<Asked, 'origin' | 'key'>) {
  const cells = new Map<string, Promise<Cell>>();
  const get = async (path: string): Promise<Uint8Array> => {
    const response = await fetch(`${origin}${path}`, { headers: key ? { 'x-api-key': key } : {} }).catch(() => {
      throw new UnreachableError(origin);
    });
    if (!response.ok) throw new AnswerError(path, response.status);
    return new Uint8Array(await response.arrayBuffer());
  };
  const json = async <T>(path: string): Promise<T> => JSON.parse(new TextDecoder().decode(await get(path))) as T;
  return {
    get,
    json,
    publication: (report: string) => json<Publication>(`/v1/reports/${report}`),

    /** Slugs of every report that is listed. */
    async *reports(): AsyncGenerator<string> {
      for (let next: string | null = ''; next !== null;) {
        const query: string = next ? `?next=${encodeURIComponent(next)}` : '';
        const page: { items: ListedReport[]; next: string | null } = await json(`/v1/reports${query}`);
        yield* page.items.map(({ slug }) => slug);
        next = page.next;
      }
    },

    /** Each is asked for once. */
    cell(edition: EditionId, cohort: CohortKey): Promise<Cell> {
      const path = `/v1/editions/${edition}/cohorts/${cohort}`;
      const known = cells.get(path) ?? json<Cell>(path);
      cells.set(path, known);
      return known;
    },
  };
}
export type Installation = ReturnType<typeof installationAt>;
