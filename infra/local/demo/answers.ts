import type { Answers } from '#shared/instrument/answers.ts';
import type { Criterion, Indicator, Instrument, Ladder, Rule } from '#shared/instrument/definition.ts';
import type { Random } from './random.ts';

/** Random answers of an organisation that stands on the given stage (0 = first) of a ladder. */
export function answersAtStage(instrument: Instrument, ladder: Ladder, stage: number, random: Random): Answers {
  const answers: Answers = {};
  for (const indicator of instrument.indicators)
    answers[indicator.code] = typicalAnswer(indicator, stage, ladder.stages.length, random);
  for (const { criteria } of ladder.stages.slice(0, stage + 1))
    for (const { rule } of criteria) raise(answers, instrument, rule, random);
  const next = ladder.stages[stage + 1];
  if (next) breakOne(answers, next.criteria, random);
  return answers;
}

/** Around the level the stage suggests, now and then not known. */
function typicalAnswer(indicator: Indicator, stage: number, stages: number, random: Random): Answers[string] {
  if (random.chance(0.02)) return 'dont-know';
  const centre = (stage + 0.4) / stages + (random.next() - 0.5) * 0.5;
  if (indicator.kind === 'multi') return indicator.options.filter(() => random.chance(centre)).map(({ code }) => code);
  return Math.max(0, Math.min(indicator.levels.length - 1, Math.round(centre * (indicator.levels.length - 1))));
}

/** Changes answers just so far that the rule holds. */
function raise(answers: Answers, instrument: Instrument, rule: Rule, random: Random): void {
  if ('rules' in rule) return rule.rules.forEach((part) => raise(answers, instrument, part, random));
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
