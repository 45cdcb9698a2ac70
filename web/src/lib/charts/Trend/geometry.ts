import { heightOf, stretchesOf, type TrendPoint } from './trend.ts';

/** The drawing area: width and height in px, 0 % at the bottom and 100 % at the top. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

/** Where the point of an edition lies: evenly apart, half a step from the edges; a single one in the middle. */
export const xOf = ({ width }: Area, i: number, count: number): number => (width * (i + 0.5)) / Math.max(1, count);

export const yOf = ({ height }: Area, percent: number): number => height * (1 - percent / 100);

/** Path data of the line and of the band of intervals behind it, one of each for every stretch. */
export interface TrendPaths {
  readonly lines: readonly string[];
  readonly bands: readonly string[];
}

/** A stretch of one point has no line; its interval is drawn as a bar a third of a step wide. */
export function trendPaths(area: Area, points: readonly TrendPoint[]): TrendPaths {
  const x = (i: number): number => round(xOf(area, i, points.length));
  const y = (percent: number): number => round(yOf(area, percent));
  const rows = points.map(({ row }) => row);
  const stretches = stretchesOf(points);
  const through = (stretch: readonly number[], value: (i: number) => number): string =>
    stretch.map((i) => `${x(i)} ${y(value(i))}`).join('L');
  const middle = (i: number): number => heightOf(rows[i] as NonNullable<(typeof rows)[number]>);
  const low = (i: number): number => rows[i]?.low ?? 0;
  const high = (i: number): number => rows[i]?.high ?? 0;
  const half = area.width / Math.max(1, points.length) / 6;
  return {
    lines: stretches.filter(({ length }) => length > 1).map((stretch) => `M${through(stretch, middle)}`),
    bands: stretches.map((stretch) => {
      const [only = 0] = stretch;
      if (stretch.length === 1) return `M${x(only) - half} ${y(low(only))}h${2 * half}V${y(high(only))}h${-2 * half}Z`;
      return `M${through(stretch, high)}L${through([...stretch].reverse(), low)}Z`;
    }),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
