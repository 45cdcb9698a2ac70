import type { Text } from '#shared/instrument/definition.ts';
import type { FrameworkOutline } from '#shared/instrument/outline.ts';
import { stagesOf } from '#lib/charts/stage.ts';
import { SCORE_GRID, type Grid } from '#shared/release/grid.ts';
import { rankAmongQuantiles, rankInBins } from '#shared/release/percentile-rank.ts';
import type { Cell, CellTable, ShareRow } from '#shared/release/cell.ts';
import type { Extent } from '#shared/release/place.ts';
import type { Quantiles } from '#shared/release/quantile-value.ts';
import type { PositionFacts } from './facts.ts';

type Say = (text: Text | undefined) => string;

/** What is published of a table, or why not: `withheld`, or `none` where the edition has no such table. */
type Published<T> =
  | ({ readonly status: 'shown' } & T)
  | { readonly status: 'withheld'; readonly reason: string }
  | { readonly status: 'none' };

export interface StagesPosition {
  readonly framework: string;
  readonly title: string;
  readonly ownStage: string | null;
  readonly stages: readonly { readonly code: string; readonly title: string }[];
  readonly cohort: Published<{ readonly shares: readonly ShareRow[] }>;
}

export interface ValuePosition {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly own: number | null;
  readonly cohort: Published<{ readonly quantiles: Quantiles; readonly below: Extent | null }>;
}

/** A position as a document a machine can read: every figure with what it rests on. */
export interface PositionDocument {
  readonly programme: string;
  readonly synthetic: boolean;
  readonly questionnaire: string;
  readonly ownPeriod: string | null;
  readonly cohort: {
    readonly key: string;
    readonly name: string;
    readonly contributors: { readonly from: number; readonly to: number | null } | null;
  };
  readonly edition: string;
  readonly policy: string;
  readonly method: string;
  readonly frameworks: readonly StagesPosition[];
  readonly dimensions: readonly ValuePosition[];
  readonly numbers: readonly ValuePosition[];
}

/** The reader's result beside one cell, in every framework, dimension and number. Shares and ranks in percent. */
export function positionDocument(say: Say, facts: PositionFacts): PositionDocument {
  const { programme, instrument, scorecard, cell } = facts;
  return {
    programme: say(programme.title),
    synthetic: programme.synthetic,
    questionnaire: `${instrument.id}@${instrument.version}`,
    ownPeriod: facts.period ?? null,
    cohort: { key: cell.cohort, name: facts.cohort, contributors: cell.status === 'shown' ? cell.nBand : null },
    edition: cell.asOf,
    policy: cell.policy,
    method: facts.method,
    frameworks: instrument.frameworks.map((one) => stagesPosition(say, one, facts)),
    dimensions: instrument.dimensions.map(({ code, title }) => {
      const own = scorecard?.dimensions.find((one) => one.code === code)?.score ?? null;
      return {
        code,
        title: say(title),
        unit: '0–100',
        own,
        cohort: quantilesOf(cell, `score:${code}`, SCORE_GRID, own),
      };
    }),
    numbers: instrument.numbers.map(({ code, question, unit, edges }) => {
      const own = scorecard?.kpis.find((one) => one.code === code)?.value ?? null;
      const cohort = quantilesOf(cell, `kpi:${code}`, { edges, open: true }, own);
      return { code, title: say(question), unit: say(unit), own, cohort };
    }),
  };
}

function stagesPosition(say: Say, framework: FrameworkOutline, { scorecard, cell }: PositionFacts): StagesPosition {
  const table = tableOf(cell, `stage:${framework.code}`);
  return {
    framework: framework.code,
    title: say(framework.title),
    ownStage: scorecard?.frameworks.find((one) => one.framework === framework.code)?.stage ?? null,
    stages: stagesOf(framework).map(({ code, title }) => ({ code, title: say(title) })),
    cohort: table.status === 'shown' && 'rows' in table ? { status: 'shown', shares: table.rows } : hidden(table),
  };
}

function quantilesOf(cell: Cell, id: string, grid: Grid, own: number | null): ValuePosition['cohort'] {
  const table = tableOf(cell, id);
  if (table.status !== 'shown' || !('quantiles' in table)) return hidden(table);
  const { quantiles, bins } = table;
  const below = own === null ? null : bins ? rankInBins(bins, grid, own) : rankAmongQuantiles(quantiles, own);
  return { status: 'shown', quantiles, below };
}

type Found = CellTable | { readonly status: 'withheld'; readonly reason: string } | { readonly status: 'none' };

const tableOf = (cell: Cell, id: string): Found =>
  cell.status === 'withheld' ? cell : (cell.tables.find((one) => one.id === id) ?? { status: 'none' });

const hidden = (table: Found) =>
  table.status === 'withheld' ? { status: table.status, reason: table.reason } : ({ status: 'none' } as const);
