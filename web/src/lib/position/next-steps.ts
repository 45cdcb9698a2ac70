import type { Criterion, Framework } from '#shared/instrument/definition.ts';
import type { FrameworkResult } from '#shared/instrument/score.ts';

type Stage = Extract<Framework, { kind: 'ladder' }>['stages'][number];

/** The stage above the one reached, with the criteria that are not met yet: they are the advice. */
export interface NextSteps {
  readonly stage: Stage;
  readonly missing: readonly Criterion[];
}

/** Undefined on the top stage, and for frameworks that have no criteria. */
export function nextSteps(framework: Framework, result: FrameworkResult): NextSteps | undefined {
  if (framework.kind !== 'ladder') return undefined;
  const at = framework.stages.findIndex(({ code }) => code === result.stage);
  const stage = framework.stages[at + 1];
  if (at === -1 || !stage) return undefined;
  const met = new Set(result.criteria.filter((one) => one.stage === stage.code && one.met).map(({ code }) => code));
  return { stage, missing: stage.criteria.filter(({ code }) => !met.has(code)) };
}
