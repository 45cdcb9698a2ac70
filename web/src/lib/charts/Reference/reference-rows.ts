import type { Reference, Text } from '#shared/instrument/definition.ts';
import type { Outline } from '#shared/instrument/outline.ts';
import { toneOf } from '../stage.ts';
import { stack, type Span } from '../StageBar/geometry.ts';

/** A reference of one year, in stages of a framework or in levels of its own. */
export type ReferenceShares = Exclude<Reference, { kind: 'series' }>;
/** A reference of one share over years. */
export type ReferenceSeries = Extract<Reference, { kind: 'series' }>;

/** One published row of an external figure; stages published only together share one segment. */
export interface ReferenceRow extends Span {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly printed: string;
  readonly note: Text | undefined;
  readonly tone: number;
}

/** A stage of the framework, lowest first, in the reader's words. */
interface Named {
  readonly code: string;
  readonly title: string;
}

/** The rows of a figure with their name, place and tone on the bar. */
export function referenceRows(
  reference: ReferenceShares,
  stages: readonly Named[],
  say: (text: Text) => string,
): ReferenceRow[] {
  const spans = stack(reference.rows.map(({ share }) => share));
  return reference.rows.map((row, index) => ({
    ...('stages' in row ? ofStages(row.stages, stages) : ofLevel(say(row.title), index, reference.rows.length)),
    share: row.share,
    printed: row.printed,
    note: row.note,
    from: spans[index]?.from ?? 0,
    width: spans[index]?.width ?? 0,
  }));
}

/** Stages published together take the tone between them. */
function ofStages(codes: readonly string[], stages: readonly Named[]) {
  const places = codes.map((code) => stages.findIndex((one) => one.code === code));
  const middle = places.reduce((sum, place) => sum + place, 0) / places.length;
  const name = codes.map((code, i) => stages[places[i] ?? -1]?.title ?? code).join(' + ');
  return { key: codes.join('+'), name, tone: toneOf(middle, stages.length) };
}

const ofLevel = (name: string, index: number, count: number) => ({ key: name, name, tone: toneOf(index, count) });

/** What is shown beside a framework: its own references, then series, which belong to no framework. */
export const referencesFor = (
  { references }: Pick<Outline, 'references'>,
  framework: string | undefined,
): Reference[] => [
  ...references.filter((one) => one.kind !== 'series' && one.framework === framework),
  ...references.filter(({ kind }) => kind === 'series'),
];

/** Where a year lies between the first and the last of a series, 0 to 100. */
export function placeOfYear({ points }: ReferenceSeries, year: number): number {
  const years = points.map((point) => point.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? 50 : (100 * (year - first)) / (last - first);
}
