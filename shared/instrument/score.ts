import type { Answers } from './answers.ts';
import type { Framework, Instrument, Ladder, ScoreFramework } from './definition.ts';
import { ruleHolds } from './evaluate-rule.ts';
import { scoreNode } from './score-tree.ts';

/** Where one set of answers stands in one framework. */
export interface FrameworkResult {
  readonly framework: string;
  /** Code of the stage (ladder) or band (score). */
  readonly stage: string;
  /** Ladders: criteria by stage, in the definition's order. Scores: none. */
  readonly criteria: readonly { readonly stage: string; readonly code: string; readonly met: boolean }[];
  /** Scores: the total in the definition's own unit. Ladders: null. */
  readonly total: number | null;
}

/** What room 1 knows about one assessment: stages and dimension scores (0–100, null when nothing applies). */
export interface Scorecard {
  readonly instrument: string;
  readonly version: string;
  readonly frameworks: readonly FrameworkResult[];
  readonly dimensions: readonly { readonly code: string; readonly score: number | null }[];
}

/** Scores answers: deterministic and total; answers left out count as the lowest level. */
export const score = (instrument: Instrument, answers: Answers): Scorecard => ({
  instrument: instrument.id,
  version: instrument.version,
  frameworks: instrument.frameworks.map((framework) => placeIn(instrument, framework, answers)),
  dimensions: instrument.dimensions.map(({ code }) => ({ code, score: dimensionScore(instrument, code, answers) })),
});

const placeIn = (instrument: Instrument, framework: Framework, answers: Answers): FrameworkResult =>
  framework.kind === 'ladder' ? climb(framework, answers) : band(instrument, framework, answers);

/** The highest stage whose criteria, and those of every stage below it, hold. */
function climb(ladder: Ladder, answers: Answers): FrameworkResult {
  const criteria = ladder.stages.flatMap((stage) =>
    stage.criteria.map(({ code, rule }) => ({ stage: stage.code, code, met: ruleHolds(rule, answers) })),
  );
  const blocked = ladder.stages.findIndex((stage) => criteria.some((one) => one.stage === stage.code && !one.met));
  const reached = ladder.stages.at(blocked === -1 ? -1 : Math.max(0, blocked - 1));
  return { framework: ladder.code, stage: reached?.code ?? '', criteria, total: null };
}

function band(instrument: Instrument, framework: ScoreFramework, answers: Answers): FrameworkResult {
  const total = scoreNode(instrument, framework.root, answers) ?? 0;
  const reached = framework.bands.findLast(({ from }) => total >= from) ?? framework.bands[0];
  return { framework: framework.code, stage: reached?.code ?? '', criteria: [], total };
}

/** Mean of the dimension's applicable indicators, each as level ÷ top level, in percent with one decimal. */
function dimensionScore(instrument: Instrument, dimension: string, answers: Answers): number | null {
  const of = instrument.indicators
    .filter((one) => one.dimension === dimension)
    .map(({ code }) => ({ indicator: code }));
  const mean = scoreNode(instrument, { code: dimension, title: {}, combine: 'mean', of }, answers);
  return mean === undefined ? null : Math.round(mean * 1000) / 10;
}

/** Stage codes of a framework, lowest first. */
export const stageCodes = (framework: Framework): string[] =>
  (framework.kind === 'ladder' ? framework.stages : framework.bands).map(({ code }) => code);
