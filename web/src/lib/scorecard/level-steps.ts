import type { Answer, Answers } from '#shared/instrument/answers.ts';
import type { Indicator, Instrument, NumberIndicator, ScoreFramework, Text } from '#shared/instrument/definition.ts';
import type { NextStep } from '#shared/instrument/next-steps.ts';
import { stepOfNumber } from '#shared/instrument/scoring/steps.ts';

/**
 * A score without criteria asks for nothing in particular: the next level of every answer it counts brings it further.
 * Each is a step whose text is the question and whose advice is that level.
 */
export const levelSteps = (instrument: Instrument, answers: Answers): NextStep[] =>
  instrument.frameworks.flatMap((framework) =>
    framework.kind === 'score' && (framework.criteria ?? []).length === 0
      ? countedBy(instrument, framework).flatMap((one) => stepOf(framework, one, answers[one.code]))
      : [],
  );

function countedBy({ indicators }: Instrument, { groups }: ScoreFramework): Indicator[] {
  const codes = new Set(
    groups.flatMap(({ of }) => of.flatMap((part) => ('indicator' in part ? [part.indicator] : []))),
  );
  return indicators.filter(({ code }) => codes.has(code));
}

function stepOf(framework: ScoreFramework, indicator: Indicator, answer: Answer | undefined): NextStep[] {
  const next = nextLevel(indicator, answer);
  if (!next) return [];
  const criterion = {
    code: indicator.code.toLowerCase(),
    rule: { op: 'level' as const, indicator: indicator.code, atLeast: next.level },
    text: indicator.question,
    advice: next.text,
    sources: indicator.sources ?? [],
  };
  return [{ framework: framework.code, stage: null, criterion, moves: [framework.code] }];
}

interface Level {
  readonly level: number;
  readonly text: Text;
}

/** Undefined at the top, where nothing applies, and for answers that have no levels. */
function nextLevel(indicator: Indicator, answer: Answer | undefined): Level | undefined {
  if (answer === 'not-applicable') return undefined;
  if (indicator.kind === 'number') return typeof answer === 'number' ? nextBin(indicator, answer) : undefined;
  const level = typeof answer === 'number' ? answer + 1 : 1;
  const text = indicator.kind === 'scale' ? indicator.levels[level]?.text : undefined;
  return text && { level, text };
}

/** The next bin of a number's grid by its edge: `≥ 50 %`, or `< 4 hours` where lower is better. */
function nextBin(indicator: NumberIndicator, value: number): Level | undefined {
  const { edges, unit, direction } = indicator;
  const [edge, sign] =
    direction === 'higher-is-better'
      ? ([edges.find((one) => one > value), '≥'] as const)
      : ([edges.findLast((one) => one <= value), '<'] as const);
  if (edge === undefined) return undefined;
  const text = Object.fromEntries(
    Object.entries(unit).map(([language, words]) => [
      language,
      `${sign}\u00a0${new Intl.NumberFormat(language).format(edge)}\u00a0${words}`,
    ]),
  );
  return { level: stepOfNumber(indicator, value) + 1, text };
}
