import { citationsOf } from './check/sources.ts';
import type { Indicator, Instrument } from './definition.ts';
import { stageCodes } from './scoring/score.ts';

/** What a definition consists of, in numbers. */
export interface Summary {
  readonly languages: readonly string[];
  readonly dimensions: number;
  readonly indicators: Readonly<Record<Indicator['kind'], number>>;
  /** How many of them a submission may leave out. */
  readonly optional: number;
  readonly frameworks: readonly {
    readonly code: string;
    readonly kind: 'ladder' | 'score';
    readonly stages: readonly string[];
    readonly criteria: number;
  }[];
  readonly signs: number;
  readonly citedSigns: number;
  readonly cohorts: number;
  readonly references: number;
  readonly maps: readonly string[];
}

export function summarise(instrument: Instrument): Summary {
  const ofKind = (kind: Indicator['kind']): number => instrument.indicators.filter((one) => one.kind === kind).length;
  return {
    languages: instrument.languages,
    dimensions: instrument.dimensions.length,
    indicators: {
      scale: ofKind('scale'),
      'yes-no': ofKind('yes-no'),
      multi: ofKind('multi'),
      number: ofKind('number'),
    },
    optional: instrument.indicators.filter(({ optional }) => optional).length,
    frameworks: instrument.frameworks.map((one) => ({
      code: one.code,
      kind: one.kind,
      stages: stageCodes(one),
      criteria:
        one.kind === 'ladder' ? one.stages.flatMap(({ criteria }) => criteria).length : (one.criteria ?? []).length,
    })),
    signs: instrument.sources.flatMap(({ signs }) => signs).length,
    citedSigns: new Set(citationsOf(instrument).map(({ sign }) => sign)).size,
    cohorts: instrument.cohorts.length,
    references: instrument.references.length,
    maps: instrument.maps.map(({ from }) => from),
  };
}
