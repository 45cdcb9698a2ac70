import type { PolicyView } from '#shared/contracts/policy-schemas.ts';
import type { NBand, ShareRow } from '#shared/release/cell.ts';
import { must } from '#shared/kernel/result.ts';
import { shareInterval } from '#shared/release/share-interval.ts';
import { bandsOf } from './bands.ts';
import { MADE_UP } from './made-up-group.ts';
import { NO_SHIFT, shiftChances, type Shift } from './shifts.ts';

const CATEGORIES = 2;

/** One throw of the dice for the example, as the text follows it. */
export const thrown = (noise: PolicyView['noise']) => ({
  yes: MADE_UP.yes + Math.min(1, noise?.D ?? 0),
  no: MADE_UP.no - Math.min(2, noise?.D ?? 0),
});

/** A share that could have been published, and how often it would be. */
export interface Outcome {
  readonly row: ShareRow;
  readonly chance: number;
}

type Rules = Pick<PolicyView, 'noise' | 'rounding' | 'caps' | 'bands'>;

/** All shares of `yes` that could be published for these counts, lowest first; the shifts of both counts are independent. */
export function outcomes(yes: number, no: number, policy: Rules): Outcome[] {
  const shifts = policy.noise ? shiftChances(policy.noise) : NO_SHIFT;
  const found = new Map<string, Outcome>();
  for (const one of shifts)
    for (const other of shifts) {
      const row = publishedShare(yes + one.by, no + other.by, yes + no, policy);
      const name = JSON.stringify(row);
      found.set(name, { row, chance: (found.get(name)?.chance ?? 0) + one.chance * other.chance });
    }
  return [...found.values()].sort((a, b) => a.row.low - b.row.low || a.row.high - b.row.high);
}

/** The share of `yes` as published from two shifted counts, in a group of about `n`: rounded, capped, with its interval. */
export function publishedShare(yes: number, no: number, n: number, policy: Rules): ShareRow {
  const { from } = likeliestBand(n, policy);
  const { rounding, caps } = policy;
  const step = from < rounding.fineFrom ? rounding.coarse : rounding.fine;
  const share = roundedShare(yes, no, step);
  const interval = (percent: number) =>
    shareInterval({
      share: percent / 100,
      n: from,
      categories: CATEGORIES,
      variance: policy.noise?.V ?? 0,
      step: step / 100,
    });
  const code = 'yes';
  if (share < caps.below) return { code, below: caps.below, ...interval(caps.below / 2) };
  if (share > caps.above) return { code, above: caps.above, ...interval((caps.above + 100) / 2) };
  return { code, share, ...interval(share) };
}

/** Of two counts the larger remainder takes the step that is left; a tie goes to the first. Example: 10 and 13 are 45 %. */
function roundedShare(yes: number, no: number, step: number): number {
  const [units, total] = [100 / step, yes + no];
  return step * Math.floor((2 * yes * units + total) / (2 * total));
}

/** The band that is shown most often for n organisations: their number is shifted as well. */
export function likeliestBand(n: number, { noise, bands }: Pick<PolicyView, 'noise' | 'bands'>): NBand {
  const shifts = noise ? shiftChances(noise) : NO_SHIFT;
  const chances = bands.map((_, i) => chanceOf(shifts, ({ by }) => bandAt(n + by, bands) === i));
  return must(bandsOf(bands)[chances.indexOf(Math.max(...chances))], 'band');
}

const bandAt = (n: number, bands: readonly number[]): number =>
  Math.max(
    0,
    bands.findLastIndex((edge) => n >= edge),
  );

const chanceOf = (shifts: readonly Shift[], matches: (shift: Shift) => boolean): number =>
  shifts.reduce((sum, shift) => sum + (matches(shift) ? shift.chance : 0), 0);
