import { Lexer } from 'marked';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { stageCodes } from '#shared/instrument/scoring/score.ts';
import type { CohortKey, EditionId, Period, ProgrammeId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { Cell, CellTable, ShareRow } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { REGISTRY } from '#shared/release/cohort-registry.ts';
import type { Lex } from '#shared/report/markdown/lexer.ts';
import { sourceOf, type ReportSource } from '#shared/report/source.ts';

/** The lexer as callers of the studio's core make it. */
export const lex: Lex = (text) => new Lexer({ gfm: true }).lex(text);

export const SOCIAL = must(findInstrument('social-business@1.0'), 'instrument');
export const [BEFORE, NOW, NEXT] = ['demo.2026-Q2', 'demo.2026-Q3', 'demo.2026-Q4'] as [
  EditionId,
  EditionId,
  EditionId,
];

export const edition = (id: EditionId, change: Partial<Edition> = {}): Edition => ({
  id,
  programme: 'demo' as ProgrammeId,
  period: id.slice(5) as Period,
  state: 'published',
  policy: 'standard@1',
  instrument: 'social-business@1.0',
  closedAt: '2026-10-01T00:00:00.000Z',
  publishedAt: '2026-10-02T00:00:00.000Z',
  ...change,
});

/** Two editions that are out and one that collects. */
export const EDITIONS = [edition(BEFORE), edition(NOW), edition(NEXT, { state: 'open', publishedAt: null })];

/** A row with an interval of so many points to either side; under 5 and over 95 only the cap. */
export function row(code: string, share: number, spread = 5): ShareRow {
  const interval = { low: Math.max(0, share - spread), high: Math.min(100, share + spread) };
  if (share < 5) return { code, below: 5, ...interval };
  return share > 95 ? { code, above: 95, ...interval } : { code, share, ...interval };
}

/** Tables of a cell: the stages of every framework with these shares, the first of them first; scores and a KPI. */
export const tablesOf = (instrument: Instrument, shares: readonly number[], spread = 5): CellTable[] => [
  ...instrument.frameworks.map((one): CellTable => ({
    id: `stage:${one.code}`,
    status: 'shown',
    rows: stageCodes(one).map((code, i) => row(code, shares[i] ?? 0, spread)),
  })),
  ...instrument.dimensions.map(({ code }, i): CellTable => ({
    id: `score:${code}`,
    status: 'shown',
    quantiles: { p25: 30 + i, p50: 50 + i, p75: 70 },
  })),
  { id: 'kpi:K1', status: 'shown', quantiles: { p50: { above: 40 } } },
  { id: 'kpi:K2', status: 'shown', quantiles: { p25: 1, p50: 1.5, p75: 12 } },
  { id: 'answer:S1', status: 'shown', rows: ['0', '1', '2', '3', '4'].map((code, i) => row(code, i * 10, spread)) },
  { id: 'answer:S5.awareness', status: 'shown', rows: [row('no', 48), row('yes', 52)] },
  { id: 'answer:S2', status: 'withheld', reason: 'too-few' },
];

export const shownCell = (asOf: EditionId, cohort: string, tables: readonly CellTable[], from = 50): Cell => ({
  status: 'shown',
  cohort: cohort as CohortKey,
  asOf,
  policy: 'standard@1',
  nBand: { from, to: from * 2 - 1 },
  tables,
});

export const withheldCell = (asOf: EditionId, cohort: string): Cell => ({
  status: 'withheld',
  cohort: cohort as CohortKey,
  asOf,
  policy: 'standard@1',
  reason: 'too-few',
  nearest: 'all' as CohortKey,
});

const SHARES: Readonly<Record<string, readonly number[]>> = {
  'all': [10, 20, 40, 28, 2],
  'industry.C': [10, 20, 37, 30, 3],
  'industry.K': [2, 18, 60, 18, 2],
  'size.10-49': [30, 30, 30, 8, 2],
  'size.250-999': [10, 20, 38, 30, 2],
}; // prettier-ignore

/** The cells of an edition: a few cohorts shown, every other one withheld. */
function cellsOf(id: EditionId): { edition: EditionId; cell: Cell }[] {
  return REGISTRY.map(({ key }) => {
    const shares = SHARES[key];
    if (!shares) return withheldCell(id, key);
    if (key === 'industry.C') return shownCell(BEFORE, key, tablesOf(SOCIAL, shares), 20);
    const moved = id === BEFORE && key === 'industry.K' ? [30, 30, 20, 18, 2] : shares;
    return shownCell(id, key, tablesOf(SOCIAL, moved));
  }).map((cell) => ({ edition: id, cell }));
}

/** Two published editions of the demonstration: industry C carried forward, industry K moved. */
export const SOURCE: ReportSource = sourceOf(EDITIONS, [SOCIAL], [...cellsOf(BEFORE), ...cellsOf(NOW)]);

/** A report with nothing in it that could be wrong, and nothing else. */
export const body = (change: Partial<ReportBody> = {}): ReportBody => ({
  title: 'Social business',
  subtitle: '',
  summary: 'What it finds.',
  authors: [{ name: 'Ada Example', affiliation: 'Example Institute' }],
  language: 'en',
  programme: 'demo' as ProgrammeId,
  edition: NOW,
  access: 'public',
  licence: 'CC-BY-4.0',
  blocks: [{ kind: 'method', id: 'method', notes: '' }],
  ...change,
});
