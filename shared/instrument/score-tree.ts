import type { Answers } from './answers.ts';
import type { Indicator, Instrument, ScoreNode } from './definition.ts';

/**
 * The value of a node of a score tree, or undefined when nothing under it is applicable.
 * Leaf: `values[level]`, by default level ÷ top level (selected ÷ options for a selection), so 0..1.
 * Group: weighted mean, sum or minimum of the parts that apply. "Don't know" counts as the lowest level.
 */
export function scoreNode(instrument: Instrument, node: ScoreNode, answers: Answers): number | undefined {
  if ('indicator' in node) return leafValue(instrument, node, answers);
  const parts = node.of.flatMap((child) => {
    const value = scoreNode(instrument, child, answers);
    return value === undefined ? [] : [{ value, weight: child.weight ?? 1 }];
  });
  if (parts.length === 0) return undefined;
  if (node.combine === 'min') return Math.min(...parts.map(({ value }) => value));
  const sum = parts.reduce((total, { value, weight }) => total + value * weight, 0);
  return node.combine === 'sum' ? sum : sum / parts.reduce((total, { weight }) => total + weight, 0);
}

function leafValue(
  instrument: Instrument,
  node: Extract<ScoreNode, { indicator: string }>,
  answers: Answers,
): number | undefined {
  const answer = answers[node.indicator];
  if (answer === 'not-applicable') return undefined;
  const step = Array.isArray(answer) ? answer.length : typeof answer === 'number' ? answer : 0;
  return node.values ? (node.values[step] ?? 0) : step / topStep(instrument, node.indicator);
}

function topStep(instrument: Instrument, code: string): number {
  const indicator = instrument.indicators.find((candidate) => candidate.code === code);
  return indicator ? stepCount(indicator) - 1 : 1;
}

/** Distinguishable steps of an indicator: its levels, or 0..all options selected. */
export const stepCount = (indicator: Indicator): number =>
  indicator.kind === 'scale' ? indicator.levels.length : indicator.options.length + 1;
