import type { Criterion, Framework, Group, Text } from '#shared/instrument/definition.ts';
import type { FrameworkResult } from '#shared/instrument/scoring/score.ts';
import { stagesOf } from '../charts/stage.ts';
import { groupRange, readingOf, type Range, type Reading } from './group-range.ts';

/** One stage or band as a step to climb. */
export interface StepView {
  readonly code: string;
  readonly title: Text;
  readonly state: 'reached' | 'current' | 'next' | 'later';
}

/** The stages of a framework, lowest first, as seen from the one reached. */
export function stepsOf(framework: Framework, { stage }: FrameworkResult): StepView[] {
  const stages = stagesOf(framework);
  const at = stages.findIndex(({ code }) => code === stage);
  return stages.map(({ code, title }, i) => ({ code, title, state: stateOf(i - at) }));
}

function stateOf(above: number): StepView['state'] {
  if (above === 0) return 'current';
  if (above < 0) return 'reached';
  return above === 1 ? 'next' : 'later';
}

/** Criteria that belong together: those of a stage, or those a group of a score framework counts. */
export interface Section {
  readonly key: string;
  /** Undefined for criteria of no group. */
  readonly title: Text | undefined;
  /** Everything below and on the own stage is done; the next one comes first; of a score nothing comes later. */
  readonly state: 'done' | 'next' | 'later';
  readonly criteria: readonly { readonly criterion: Criterion; readonly met: boolean }[];
  readonly met: number;
}

/** A framework's criteria in sections that make sense to read; stages without criteria are left out. */
export function sectionsOf(framework: Framework, result: FrameworkResult): Section[] {
  return framework.kind === 'ladder'
    ? stageSections(framework, result)
    : groupSections(framework.groups, framework.root, framework.criteria ?? [], result);
}

function stageSections(framework: Extract<Framework, { kind: 'ladder' }>, result: FrameworkResult): Section[] {
  const steps = stepsOf(framework, result);
  return framework.stages.flatMap(({ code, title, criteria }, i) => {
    const state = steps[i]?.state;
    const section = sectionOf(code, title, criteria, result, code);
    return criteria.length === 0
      ? []
      : [{ ...section, state: state === 'next' || state === 'later' ? state : ('done' as const) }];
  });
}

/** Each criterion under the first group that counts it, the total last: it counts them all. */
function groupSections(
  groups: readonly Group[],
  root: string,
  criteria: readonly Criterion[],
  result: FrameworkResult,
): Section[] {
  const left = new Map(criteria.map((one) => [one.code, one]));
  const take = (group: Group): Criterion[] =>
    group.of.flatMap((part) => {
      const criterion = 'criterion' in part ? left.get(part.criterion) : undefined;
      return criterion && left.delete(criterion.code) ? [criterion] : [];
    });
  const sections = groups
    .filter(({ code }) => code !== root)
    .map((group) => sectionOf(group.code, group.title, take(group), result, null));
  const others = sectionOf('others', undefined, [...left.values()], result, null);
  return [...sections, others].filter((one) => one.criteria.length > 0);
}

function sectionOf(
  key: string,
  title: Text | undefined,
  criteria: readonly Criterion[],
  result: FrameworkResult,
  stage: string | null,
): Section {
  const met = new Set(result.criteria.filter((one) => one.met && one.stage === stage).map(({ code }) => code));
  const listed = criteria.map((criterion) => ({ criterion, met: met.has(criterion.code) }));
  const count = listed.filter((one) => one.met).length;
  return { key, title, state: count === listed.length ? 'done' : 'next', criteria: listed, met: count };
}

/** A group's value on its scale. */
export interface GroupView {
  readonly code: string;
  readonly title: Text;
  readonly value: number | null;
  readonly range: Range;
  readonly reading: Reading;
  /** Whether this is the total a band comes from. */
  readonly root: boolean;
}

/** The groups of a framework in the definition's order; of a score the total first. */
export function groupsOf(framework: Framework, result: FrameworkResult): GroupView[] {
  const groups = framework.groups ?? [];
  const root = framework.kind === 'score' ? framework.root : undefined;
  const views = groups.map((group) => {
    const range = groupRange(groups, group);
    const value = result.groups.find(({ code }) => code === group.code)?.value ?? null;
    return {
      code: group.code,
      title: group.title,
      value,
      range,
      reading: readingOf(group, range),
      root: group.code === root,
    };
  });
  return [...views.filter((one) => one.root), ...views.filter((one) => !one.root)];
}
