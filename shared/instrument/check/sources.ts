import type { Instrument } from '../definition.ts';
import { criteriaOf, frameworksOf, placed } from './parts.ts';
import type { Report } from './report.ts';

interface Citation {
  readonly at: string;
  readonly sign: string;
}

/** Every citation leads to a sign, and every sign is cited. */
export function checkSources(instrument: Instrument, report: Report): void {
  const signs = placed(instrument.sources, '/sources').flatMap(({ item, at }) =>
    placed(item.signs, `${at}/signs`).map((sign) => ({ at: sign.at, name: `${item.code}.${sign.item.code}` })),
  );
  const known = new Set(signs.map(({ name }) => name));
  const cited = citationsOf(instrument);
  for (const { at, sign } of cited) if (!known.has(sign)) report.fault(at, `"${sign}" is not a sign of a source`);
  const used = new Set(cited.map(({ sign }) => sign));
  for (const { at, name } of signs) if (!used.has(name)) report.warn(at, `nothing cites "${name}"`);
  for (const { item, at } of frameworksOf(instrument))
    for (const { item: criterion, at: place } of criteriaOf(item, at))
      if (criterion.sources.length === 0) report.warn(`${place}/sources`, `"${criterion.code}" cites no source`);
}

/** Everything that is said to come from a source. */
export const citationsOf = (instrument: Instrument): Citation[] => [
  ...placed(instrument.indicators, '/indicators').flatMap(({ item, at }) => [
    ...cites(item, at),
    ...(item.kind === 'scale' ? placed(item.levels, `${at}/levels`).flatMap((one) => cites(one.item, one.at)) : []),
    ...(item.kind === 'multi' ? placed(item.options, `${at}/options`).flatMap((one) => cites(one.item, one.at)) : []),
  ]),
  ...frameworksOf(instrument).flatMap(({ item, at }) =>
    criteriaOf(item, at).flatMap(({ item: criterion, at: place }) => cites(criterion, place)),
  ),
];

const cites = ({ sources = [] }: { readonly sources?: readonly string[] | undefined }, at: string): Citation[] =>
  sources.map((sign, i) => ({ at: `${at}/sources/${i}`, sign }));
