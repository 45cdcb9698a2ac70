import type { Sheet } from '#shared/exchange/sheet.ts';
import { quantileCell } from '#lib/charts/Quantiles/cell.ts';
import { shareCell } from '#lib/charts/stage.ts';
import { band } from '#lib/i18n/format.ts';
import type { PositionDocument, StagesPosition, ValuePosition } from './position-document.ts';

/** Column names are the same in every language: programs read them. */
const HEADER = [
  'kind', 'framework', 'code', 'name', 'unit', 'own', 'share', 'low95', 'high95', 'p10', 'p25', 'p50', 'p75', 'p90',
  'cohort_below_own_from', 'cohort_below_own_to', 'status', 'cohort', 'contributors', 'edition', 'policy', 'own_period', 'synthetic', 'method',
] as const; // prettier-ignore
type Column = (typeof HEADER)[number];
type Row = Partial<Record<Column, string>>;

const QUANTILES = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** A position as one long table, one figure a row; every row says what it rests on. */
export function positionSheet(language: string, one: PositionDocument): Sheet {
  const foot: Row = {
    cohort: one.cohort.key,
    contributors: one.cohort.contributors ? band(language, one.cohort.contributors) : '',
    edition: one.edition,
    policy: one.policy,
    own_period: one.ownPeriod ?? '',
    synthetic: one.synthetic ? 'yes' : 'no',
    method: one.method,
  };
  const rows = [
    ...one.frameworks.flatMap(stageRows),
    ...one.dimensions.map((value) => valueRow('dimension', value)),
    ...one.numbers.map((value) => valueRow('number', value)),
  ];
  return [[...HEADER], ...rows.map((row) => HEADER.map((column) => row[column] ?? foot[column] ?? ''))];
}

function stageRows({ framework, ownStage, stages, cohort }: StagesPosition): Row[] {
  return stages.map(({ code, title }) => {
    const row = cohort.status === 'shown' ? cohort.shares.find((one) => one.code === code) : undefined;
    return {
      kind: 'stage',
      framework,
      code,
      name: title,
      own: code === ownStage ? '1' : '',
      status: statusOf(cohort),
      ...(row && { share: shareCell(row), low95: String(row.low), high95: String(row.high) }),
    };
  });
}

function valueRow(kind: string, { code, title, unit, own, cohort }: ValuePosition): Row {
  const row: Row = { kind, code, name: title, unit, own: own === null ? '' : String(own), status: statusOf(cohort) };
  if (cohort.status !== 'shown') return row;
  for (const name of QUANTILES) row[name] = quantileCell(cohort.quantiles[name]);
  return {
    ...row,
    ...(cohort.below && {
      cohort_below_own_from: String(Math.round(cohort.below.from)),
      cohort_below_own_to: String(Math.round(cohort.below.to)),
    }),
  };
}

const statusOf = (cohort: StagesPosition['cohort'] | ValuePosition['cohort']): string =>
  cohort.status === 'withheld' ? `withheld: ${cohort.reason}` : cohort.status;
