import type { Indicator, Instrument } from '#shared/instrument/definition.ts';

type Source = Instrument['sources'][number];

/** What a question, its levels and its options cite: each source once, with the signs taken from it. */
export function sourcesOf(
  instrument: Instrument,
  indicator: Indicator,
): readonly { readonly source: Source; readonly signs: Source['signs'] }[] {
  const cited = new Set(citationsOf(indicator));
  return instrument.sources
    .map((source) => ({ source, signs: source.signs.filter(({ code }) => cited.has(`${source.code}.${code}`)) }))
    .filter(({ signs }) => signs.length > 0);
}

function citationsOf(indicator: Indicator): readonly string[] {
  const parts = indicator.kind === 'scale' ? indicator.levels : indicator.kind === 'multi' ? indicator.options : [];
  return [indicator, ...parts].flatMap(({ sources }) => sources ?? []);
}
