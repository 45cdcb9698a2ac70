import { stretchesOf } from './trend.ts';

/** The drawing area: width and height in px or any other unit, 0 at the bottom and `top` at the top. */
export interface Area {
  readonly width: number;
  readonly height: number;
  /** The value at the upper edge; 100 unless told. */
  readonly top?: number;
}

/** Where a figure is drawn, with what lies around it: its interval, or the middle half. */
export interface Spot {
  readonly at: number;
  readonly around: readonly [low: number, high: number] | null;
}

/** Of one edition: what is drawn, null where it is withheld. */
export interface Drawn {
  readonly value: Spot | null;
  readonly breakBefore: boolean;
}

/** Where the point of an edition lies: evenly apart, half a step from the edges; a single one in the middle. */
export const xOf = ({ width }: Area, i: number, count: number): number => (width * (i + 0.5)) / Math.max(1, count);

export const yOf = ({ height, top = 100 }: Area, value: number): number => height * (1 - Math.min(value, top) / top);

/** Path data of the line and of the band around it, one of each for every stretch. */
export interface TrendPaths {
  readonly lines: readonly string[];
  readonly bands: readonly string[];
}

/** A stretch of one point has no line; what lies around it is drawn as a bar a third of a step wide. */
export function trendPaths(area: Area, points: readonly Drawn[]): TrendPaths {
  const stretches = stretchesOf(points);
  // A point without a band ends the band, not the line.
  const banded = stretchesOf(points.map((one) => ({ ...one, value: one.value?.around ?? null })));
  return {
    lines: stretches.filter(({ length }) => length > 1).map((one) => `M${through(area, points, one, ({ at }) => at)}`),
    bands: banded.map((one) => bandPath(area, points, one)),
  };
}

function bandPath(area: Area, points: readonly Drawn[], stretch: readonly number[]): string {
  const low = ({ around }: Spot): number => around?.[0] ?? 0;
  const high = ({ around }: Spot): number => around?.[1] ?? 0;
  const [only] = stretch;
  const spot = only === undefined ? undefined : points[only]?.value;
  if (stretch.length > 1 || only === undefined || !spot)
    return `M${through(area, points, stretch, high)}L${through(area, points, [...stretch].reverse(), low)}Z`;
  const half = area.width / points.length / 6;
  const [x, from, to] = [xOf(area, only, points.length), yOf(area, low(spot)), yOf(area, high(spot))];
  return `M${round(x - half)} ${round(from)}h${round(2 * half)}V${round(to)}h${round(-2 * half)}Z`;
}

const through = (
  area: Area,
  points: readonly Drawn[],
  stretch: readonly number[],
  value: (spot: Spot) => number,
): string =>
  stretch
    .map(
      (i) => `${round(xOf(area, i, points.length))} ${round(yOf(area, points[i]?.value ? value(points[i].value) : 0))}`,
    )
    .join('L');

/** Lines through the values that are there; a gap ends one. Values of one point alone give none. */
export const ownLines = (area: Area, values: readonly (number | null)[]): string[] =>
  stretchesOf(values.map((value) => ({ value, breakBefore: false })))
    .filter(({ length }) => length > 1)
    .map((stretch) => `M${stretch.map((i) => `${round(xOf(area, i, values.length))} ${round(yOf(area, values[i] ?? 0))}`).join('L')}`); // prettier-ignore

/** Stepped lines from the first point to the last: level until half-way to the next, then up or down. A gap ends one. */
export const steppedLines = (area: Area, values: readonly (number | null)[]): string[] =>
  stretchesOf(values.map((value) => ({ value, breakBefore: false })))
    .filter(({ length }) => length > 1)
    .map((stretch) => {
      const half = area.width / values.length / 2;
      const last = stretch.at(-1);
      const x = (i: number) => xOf(area, i, values.length);
      const steps = stretch.map(
        (i) => `V${round(yOf(area, values[i] ?? 0))}H${round(i === last ? x(i) : x(i) + half)}`,
      );
      const [first = 0] = stretch;
      return `M${round(x(first))} ${round(yOf(area, values[first] ?? 0))}${steps.join('')}`;
    });

/** One scale for several drawings: the next full 20 above everything drawn, at most 100. */
export function sharedTop(drawings: readonly (readonly Drawn[])[]): number {
  const heights = drawings.flat().flatMap(({ value }) => (value ? [value.around?.[1] ?? value.at] : []));
  return Math.min(100, Math.max(20, Math.ceil(Math.max(0, ...heights) / 20) * 20));
}

const round = (value: number): number => Math.round(value * 10) / 10;
