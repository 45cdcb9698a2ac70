import type { ChangedFigure } from '#shared/report/compare/changed-figures.ts';
import type { StoredPublication, StoredVersion } from '../../stores/publication-item.ts';
import type { PublicationReader } from '../../stores/publication-reader.ts';

/** Versions looked through for changes; of more there are too many to tell. */
const MOST = 20;

type NamedChange = ChangedFigure & { readonly caption: string };

/** Figures that differ between a version and the latest one, by their caption in the later of the two that has them. */
export async function changesSince(
  reader: Pick<PublicationReader, 'version'>,
  earlier: StoredVersion,
  { slug, version: latest }: StoredPublication,
): Promise<NamedChange[]> {
  const from = Math.max(earlier.version + 1, latest - MOST + 1);
  const numbers = Array.from({ length: latest - from + 1 }, (_, i) => from + i);
  const later = (await Promise.all(numbers.map((one) => reader.version(slug, one)))).filter((one) => one !== undefined);
  const captions = Object.assign({}, ...[earlier, ...later].map((one) => one.captions)) as Record<string, string>;
  const had = new Set(Object.keys(earlier.captions));
  const has = new Set(Object.keys(later.at(-1)?.captions ?? {}));
  const touched = [...new Set(later.flatMap(({ changed }) => changed ?? []).map(({ block }) => block))].sort();
  return touched.flatMap((block): NamedChange[] => {
    const caption = captions[block] ?? block;
    if (!had.has(block)) return has.has(block) ? [{ block, change: 'added', caption }] : [];
    return [{ block, change: has.has(block) ? 'changed' : 'removed', caption }];
  });
}
