import type { Indicator, Instrument } from '../definition.ts';
import { checkNumber } from './numbers.ts';
import { placed } from './parts.ts';
import type { Report } from './report.ts';

/** Indicators belong to a dimension, and dimensions have some. */
export function checkIndicators(instrument: Instrument, report: Report): void {
  const dimensions = new Set(instrument.dimensions.map(({ code }) => code));
  for (const { item, at } of placed(instrument.indicators, '/indicators')) {
    if (!dimensions.has(item.dimension)) report.fault(`${at}/dimension`, `"${item.dimension}" is not a dimension`);
    if (item.kind === 'number') checkNumber(item, at, report);
    checkEffects(item, at, report);
  }
  for (const { item, at } of placed(instrument.dimensions, '/dimensions'))
    checkDimension(instrument, item.code, at, report);
}

function checkEffects({ optional, dontKnow }: Indicator, at: string, { warn }: Report): void {
  if (optional && dontKnow === 'lowest')
    warn(
      `${at}/dontKnow`,
      'counts as the lowest, but leaving the question out does not: nobody would say they do not know',
    );
}

function checkDimension({ indicators }: Instrument, code: string, at: string, { warn }: Report): void {
  const own = indicators.filter(({ dimension }) => dimension === code);
  if (own.length === 0) warn(at, `no indicator belongs to "${code}"`);
  else if (own.every(({ kind }) => kind === 'number')) warn(at, `"${code}" has no score: it consists of numbers only`);
}
