/** What stands below a column: `Q1`, and the year where it begins. */
export interface AxisLabel {
  readonly quarter: string;
  readonly year: string;
}

/** Labels of periods, oldest first: the year at the first and wherever it changes. */
export const axisLabels = (periods: readonly string[]): AxisLabel[] =>
  periods.map((period, i) => ({
    quarter: shortQuarter(period),
    year: i === 0 || periods[i - 1]?.slice(0, 4) !== period.slice(0, 4) ? period.slice(0, 4) : '',
  }));

/** `2026-Q4` as `Q4`: the same in every language offered. */
export const shortQuarter = (period: string): string => period.slice(5);

/** Columns up to which every one has room for more than its quarter. */
export const ROOMY = 5;
