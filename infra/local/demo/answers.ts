import type { Answers } from '#shared/instrument/answers.ts';
import type { Criterion, Indicator, Instrument, Ladder, NumberIndicator, Rule } from '#shared/instrument/definition.ts';
import { stageCodes } from '#shared/instrument/scoring/score.ts';
import { stepCount } from '#shared/instrument/scoring/steps.ts';
import type { Random } from './random.ts';

/** Stages of the instrument's first framework, which a synthetic population is spread over. */
export const stageCount = ({ frameworks: [first] }: Instrument): number => (first ? stageCodes(first).length : 1);

/**
 * Random answers of an organisation on the given stage (0 = first) of the first framework: exactly where that is a
 * ladder, about there where it is a score.
 */
export function answersAtStage(instrument: Instrument, stage: number, random: Random): Answers {
  const answers: Answers = {};
  for (const indicator of instrument.indicators) {
    const answer = typicalAnswer(indicator, stage, stageCount(instrument), random);
    if (answer !== undefined) answers[indicator.code] = answer;
  }
  const [first] = instrument.frameworks;
  if (first?.kind === 'ladder') climbTo(answers, instrument, first, stage, random);
  return answers;
}

function climbTo(answers: Answers, instrument: Instrument, ladder: Ladder, stage: number, random: Random): void {
  for (const { criteria } of ladder.stages.slice(0, stage + 1))
    for (const { rule } of criteria) raise(answers, instrument, rule, random);
  const next = ladder.stages[stage + 1];
  if (next) breakOne(answers, next.criteria, random);
}

/** Around the level the stage suggests, now and then not known or left out. */
function typicalAnswer(
  indicator: Indicator,
  stage: number,
  stages: number,
  random: Random,
): Answers[string] | undefined {
  if (indicator.optional && random.chance(0.4)) return undefined;
  if (indicator.dontKnow !== 'refused' && random.chance(0.02)) return 'dont-know';
  const centre = (stage + 0.75) / stages + (random.next() - 0.5) * 0.3;
  switch (indicator.kind) {
    case 'multi':
      return indicator.options.filter(() => random.chance(centre)).map(({ code }) => code);
    case 'number':
      return typicalNumber(indicator, centre + (random.next() - 0.5) * 0.3);
    default:
      return clamp(Math.round(centre * (stepCount(indicator) - 1)), stepCount(indicator) - 1);
  }
}

/** Somewhere along the grid, so that its bins fill as unevenly as real ones. */
function typicalNumber({ edges, range, direction, decimals }: NumberIndicator, centre: number): number {
  const at = (direction === 'higher-is-better' ? centre : 1 - centre) * edges.length;
  const grid = [Math.max(range.min, (edges[0] ?? 0) / 2), ...edges];
  const low = clamp(Math.floor(at), edges.length - 1);
  const [from, to] = [grid[low] ?? 0, grid[low + 1] ?? range.max];
  const value = from + (to - from) * Math.min(1, Math.max(0, at - low));
  return Number(Math.min(range.max, Math.max(range.min, value)).toFixed(decimals));
}

const clamp = (value: number, top: number): number => Math.max(0, Math.min(top, value));

/** Changes answers just so far that the rule holds. */
function raise(answers: Answers, instrument: Instrument, rule: Rule, random: Random): void {
  if ('rules' in rule) return rule.rules.forEach((part) => raise(answers, instrument, part, random));
  if (rule.op === 'reported') return;
  const answer = answers[rule.indicator];
  if (rule.op === 'level') {
    if (typeof answer !== 'number' || answer < rule.atLeast) answers[rule.indicator] = rule.atLeast;
    return;
  }
  const indicator = instrument.indicators.find(({ code }) => code === rule.indicator);
  const options = indicator?.kind === 'multi' ? indicator.options.map(({ code }) => code) : [];
  const selected = new Set(Array.isArray(answer) ? answer : []);
  while (selected.size < rule.atLeast) selected.add(options[random.int(options.length)] ?? '');
  answers[rule.indicator] = options.filter((code) => selected.has(code));
}

/** Lowers one answer so that the stage above is not reached. */
function breakOne(answers: Answers, criteria: readonly Criterion[], random: Random): void {
  const lowerable = criteria.flatMap(({ rule }) => (rule.op === 'level' || rule.op === 'selected' ? [rule] : []));
  // A criterion on selections must stay where a lower stage needs one; levels are the safe choice where there are any.
  const levels = lowerable.filter(({ op }) => op === 'level');
  const rule = (levels.length > 0 ? levels : lowerable)[random.int(Math.max(1, levels.length || lowerable.length))];
  if (rule?.op === 'level') answers[rule.indicator] = rule.atLeast - 1;
  if (rule?.op === 'selected') answers[rule.indicator] = [];
}
