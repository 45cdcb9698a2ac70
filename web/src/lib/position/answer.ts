import type { Standing } from '#shared/release/place.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { bounds } from '#lib/i18n/format.ts';

/** The reader's stage in words: its number from 1, of so many. */
export interface OwnPlace {
  readonly number: number;
  readonly of: number;
  readonly title: string;
}

/** Where the reader stands, as one answer; of the peers only what is published. `cohort` undefined: everybody. */
export function answerOf(
  t: Catalogue['position']['answer'],
  language: string,
  own: OwnPlace,
  cohort: string | undefined,
  standing: Standing | undefined,
): string {
  const stage = t.stage(own.number, own.of, own.title);
  if (standing?.status !== 'placed') return stage;
  const group = cohort === undefined ? t.everybody : t.group(cohort);
  const [behind, ahead] = [bounds(language, standing.behind), bounds(language, standing.ahead)];
  if (own.of === 1) return stage;
  if (own.number === own.of) return `${stage} ${t.highest(group, behind)}`;
  return `${stage} ${own.number === 1 ? t.lowest(group, ahead) : t.between(group, ahead, behind)}`;
}
