import type { NumberIndicator } from '../definition.ts';
import type { Report } from './report.ts';

/** A number's range, what is plausible in it, and the grid over it. */
export function checkNumber(indicator: NumberIndicator, at: string, report: Report): void {
  const { range, plausible } = indicator;
  if (range.min >= range.max) return report.fault(`${at}/range`, `is empty: ${range.min} to ${range.max}`);
  if (plausible) checkPlausible(indicator, plausible, `${at}/plausible`, report);
  checkGrid(indicator, `${at}/edges`, report);
}

function checkPlausible(
  { range }: NumberIndicator,
  { min, max }: NumberIndicator['range'],
  at: string,
  { fault }: Report,
): void {
  if (min >= max) fault(at, `is empty: ${min} to ${max}`);
  else if (min < range.min || max > range.max)
    fault(at, `lies outside the range, ${range.min} to ${range.max}: such answers are refused`);
}

/** An edge belongs to the bin above it: one on the top of the range still leaves a bin of one value, one on the bottom none. */
function checkGrid({ edges, range, decimals }: NumberIndicator, at: string, { fault, warn }: Report): void {
  edges.forEach((edge, i) => {
    if (edge <= range.min || edge > range.max)
      fault(
        `${at}/${i}`,
        `${edge} lies outside the range, ${range.min} to ${range.max}: nobody could be in the bin beside it`,
      );
    if (i > 0 && edge <= (edges[i - 1] ?? -Infinity)) fault(`${at}/${i}`, 'edges must rise');
    if (Number(edge.toFixed(decimals)) !== edge)
      warn(`${at}/${i}`, `${edge} has more decimals than answers, which have ${decimals}`);
  });
}
