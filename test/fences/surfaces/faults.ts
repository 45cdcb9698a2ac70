import type { Cell, CellTable } from '#shared/release/cell.ts';
import { SCORE_GRID, type Grid } from '#shared/release/grid.ts';
import { INSTRUMENT } from '../../builders/submission.ts';
import { POLICY } from './population.ts';
import { giveaway, numbersIn, type Exact, type Recogniser } from './recognise.ts';

/** `figures`: cells; `report`: a dry run; `plain`: anything else; `own`: a tenant's own; `log`: lines of a log. */
export type SurfaceKind = 'figures' | 'report' | 'plain' | 'own' | 'log';

/** Something somebody could look at. */
export interface Surface {
  readonly name: string;
  readonly kind: SurfaceKind;
  readonly content: string | Uint8Array;
}

export interface Forbidden {
  readonly words: Recogniser;
  readonly exact: Exact;
}

/** What a surface gives away: keys anywhere, numbers where they are not a tenant's own. */
export function faultsOf({ words, exact }: Forbidden, { name, kind, content }: Surface): string[] {
  const found =
    typeof content === 'string'
      ? [...words.inText(content), ...numberFaults(exact, kind, content)]
      : words.inBytes(content);
  return found.map((what) => `${name}: ${what}`);
}

function numberFaults(exact: Exact, kind: SurfaceKind, text: string): string[] {
  if (kind === 'own') return [];
  if (kind === 'log') return text.split('\n').flatMap((line) => lineFaults(exact, line));
  const value = parsed(text);
  if (value === undefined) return [];
  if (kind === 'report') return reportFaults(exact, value);
  const given = numbersIn(value)
    .filter(({ path }) => !path.endsWith('/status'))
    .flatMap(({ value }) => giveaway(exact, value) ?? []);
  return kind === 'figures' ? [...given, ...cellsIn(value).flatMap(cellFaults)] : given;
}

/** The numbers of a dry run count cohorts; any other is one too many. */
const reportFaults = (exact: Exact, value: unknown): string[] =>
  numbersIn(value)
    .filter(({ path }) => !/^\/(actions|heldBack)\/[\w-]+$/.test(path))
    .map(({ path, value }) => giveaway(exact, value) ?? `${value} at ${path}`);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A line of a log without what is drawn by chance or measured: times and identifiers are full of digits. */
function lineFaults(exact: Exact, line: string): string[] {
  const fields = parsed(line);
  const said =
    typeof fields === 'object'
      ? JSON.stringify({ ...fields, request: '', job: '', milliseconds: 0, status: 0, at: '' })
      : line;
  return [...said.matchAll(/(?<![\w.-])\d+(?:\.\d+)?(?![\w.-])/g)].flatMap(
    ([text]) => giveaway({ ...exact, counts: exact.totals }, Number(text)) ?? [],
  );
}

const cellsIn = (value: unknown): Cell[] => {
  const { items } = value as { items?: Cell[] };
  return items ?? [value as Cell];
};

/** Numbers of a cell that are not what the format has there: the band, whole percents, points of public grids. */
function cellFaults(cell: Cell): string[] {
  const { tables = [], ...head } = cell as Partial<Extract<Cell, { status: 'shown' }>>;
  const strange = numbersIn(head).filter(({ path, value }) => !/^\/nBand\/(from|to)$/.test(path) || !isBandEdge(value));
  return [...strange.map(({ path, value }) => `${value} at ${path}`), ...tables.flatMap(tableFaults)];
}

const isBandEdge = (value: number): boolean => POLICY.bands.some((edge) => value === edge || value === edge - 1);

function tableFaults(table: CellTable): string[] {
  const grid = gridOf(table.id);
  return numbersIn(table)
    .filter(({ path, value }) => {
      if (/^\/(rows|bins)\/\d+\/(share|below|above|low|high)$/.test(path)) return !isWholePercent(value);
      return !/^\/quantiles\/p\d\d(\/(below|above))?$/.test(path) || !grid || !isOnGrid(grid, value);
    })
    .map(({ path, value }) => `${value} at ${table.id}${path}`);
}

const isWholePercent = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100;

function gridOf(id: string): Grid | undefined {
  const [kind, code] = id.split(':');
  if (kind === 'score') return SCORE_GRID;
  const number = INSTRUMENT.indicators.find((one) => one.code === code);
  return number?.kind === 'number' ? { edges: number.edges, open: true } : undefined;
}

/** Tenths of a bin's width: what an interpolated quantile is rounded to. */
const isOnGrid = ({ edges }: Grid, value: number): boolean =>
  edges.some((from, i) => {
    const part = (10 * (value - from)) / ((edges[i + 1] ?? from + 1) - from);
    return part > -1e-6 && part < 10 + 1e-6 && Math.abs(part - Math.round(part)) < 1e-6;
  }) || value === edges.at(-1);
