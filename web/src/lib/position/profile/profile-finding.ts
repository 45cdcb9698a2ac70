import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { list, number } from '#lib/i18n/format.ts';
import type { QuantileRow } from '#lib/charts/Quantiles/row.ts';
import { extremesOf } from './profile.ts';

type Words = Catalogue['positionDetails']['profile'];

/** What stands out against the peers, in at most two sentences. Rows with the strongest first. */
export function profileFinding(t: Words, language: string, rows: readonly QuantileRow[], cohort: string): string {
  const { strongest, weakest } = extremesOf(rows);
  if (strongest.length + weakest.length === 0) return t.even(cohort);
  const named = (some: readonly QuantileRow[]) =>
    list(
      language,
      some.map((row) => nameOne(t, language, row)),
    );
  return [
    ...(strongest.length > 0 ? [t.strongest(named(strongest))] : [t.noneAbove]),
    ...(weakest.length > 0 ? [t.weakest(named(weakest))] : [t.noneBelow]),
  ].join(' '); // prettier-ignore
}

function nameOne(t: Words, language: string, { name, own, table }: QuantileRow): string {
  const median = table?.status === 'shown' ? table.quantiles.p50 : undefined;
  return t.named(name, number(language, own ?? 0, 0), typeof median === 'number' ? number(language, median, 0) : '–');
}
