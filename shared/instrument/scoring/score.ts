import type { Answers } from '../answers.ts';
import { scorerOf } from './scorer.ts';
import type { Framework, Instrument } from '../definition.ts';
import { read } from './readings.ts';

/** Where one set of answers stands in one framework. */
export interface FrameworkResult {
  readonly framework: string;
  /** Code of the stage (ladder) or band (score). */
  readonly stage: string;
  /** The next one up, and what it takes: criteria still to meet, or points of the total. Null at the top. */
  readonly next: { readonly stage: string; readonly criteria: number; readonly points: number } | null;
  /** In the definition's order; `stage` null in a score framework. */
  readonly criteria: readonly { readonly stage: string | null; readonly code: string; readonly met: boolean }[];
  /** Scores: the total in the definition's own unit. Ladders: null. */
  readonly total: number | null;
  /** Groups in the definition's own unit; null where nothing applies. */
  readonly groups: readonly { readonly code: string; readonly value: number | null }[];
}

/** What room 1 knows about one assessment. */
export interface Scorecard {
  readonly instrument: string;
  readonly version: string;
  readonly frameworks: readonly FrameworkResult[];
  /** 0–100 with one decimal; null when nothing applies. */
  readonly dimensions: readonly { readonly code: string; readonly score: number | null }[];
  /** The numbers that were given, in their own unit. */
  readonly kpis: readonly { readonly code: string; readonly value: number }[];
}

/** Scores answers: deterministic and total; answers left out count as the lowest level. */
export function score(instrument: Instrument, answers: Answers): Scorecard {
  const scorer = scorerOf(instrument);
  const readings = read(instrument, answers);
  return {
    instrument: instrument.id,
    version: instrument.version,
    frameworks: scorer.frameworks.map((framework) => framework.result(readings)),
    dimensions: scorer.dimensions.map(({ code, score }) => ({ code, score: score(readings) ?? null })),
    kpis: instrument.indicators.flatMap(({ kind, code }, at) => {
      const value = answers[code];
      return kind === 'number' && typeof value === 'number' && (readings[at] ?? -1) >= 0 ? [{ code, value }] : [];
    }),
  };
}

/** Stage codes of a framework, lowest first. */
export const stageCodes = (framework: Framework): string[] =>
  (framework.kind === 'ladder' ? framework.stages : framework.bands).map(({ code }) => code);
