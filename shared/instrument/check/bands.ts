import type { Instrument, ScoreFramework } from '../definition.ts';
import { reaches } from '../scoring/bands.ts';
import type { Report } from './report.ts';
import { spanOfTotal, type Span } from './totals.ts';

/** Bands rise, cover every total, and each has totals that somebody can have. */
export function checkBands(instrument: Instrument, framework: ScoreFramework, at: string, report: Report): void {
  const { bands } = framework;
  const falls = bands.flatMap(({ from }, i) => (i > 0 && from <= (bands[i - 1]?.from ?? -Infinity) ? [i] : []));
  for (const i of falls)
    report.fault(`${at}/bands/${i}/from`, 'bands must rise: this one does not begin above the one before');
  if (falls.length > 0) return;
  const span = spanOfTotal(instrument, framework);
  if (!reaches(span.least, bands[0]?.from ?? 0))
    report.fault(`${at}/bands/0/from`, `totals begin at ${shown(span.least)}: those below would be in no band`);
  bands.forEach(({ from }, i) =>
    checkBand(from, bands[i + 1]?.from ?? Infinity, span, `${at}/bands/${i}/from`, report),
  );
}

function checkBand(from: number, to: number, { least, most, all }: Span, at: string, { fault, warn }: Report): void {
  if (!reaches(most, from)) fault(at, `above the best possible total, ${shown(most)}: nobody can reach it`);
  else if (reaches(least, to)) fault(at, `ends below the least possible total, ${shown(least)}: nobody can be in it`);
  else if (all && !all.some((total) => reaches(total, from) && !reaches(total, to)))
    warn(at, 'no total lies in it unless something is not applicable');
}

const shown = (total: number): string => String(Number(total.toPrecision(12)));
