import { criteriaOf } from '../check/parts.ts';
import type { Framework, Instrument, Mapping } from '../definition.ts';
import { stageCodes } from '../scoring/score.ts';
import { translation, type Translation } from './translate-rule.ts';

/** What became of one framework. */
export interface FrameworkChange {
  readonly framework: string;
  /** Sentences; empty when nothing changed that moves a result. Texts and sources do not. */
  readonly changes: readonly string[];
}

/** The frameworks of both versions. What the map says in other words (new codes, new levels) is no change. */
export function frameworkChanges(
  earlier: Instrument,
  later: Instrument,
  mappings: readonly Mapping[],
): FrameworkChange[] {
  const translated = translation(mappings);
  const gone = earlier.frameworks.filter(({ code }) => !later.frameworks.some((one) => one.code === code));
  return [
    ...later.frameworks.map((is) => {
      const was = earlier.frameworks.find(({ code }) => code === is.code);
      return { framework: is.code, changes: was ? changesOf(was, is, translated) : ['is new'] };
    }),
    ...gone.map(({ code }) => ({ framework: code, changes: ['is gone'] })),
  ];
}

const SAME = translation([]);

function changesOf(was: Framework, is: Framework, translated: Translation): string[] {
  if (was.kind !== is.kind) return [`was a ${was.kind} and is a ${is.kind}`];
  const [before, after] = [stageCodes(was).join(', '), stageCodes(is).join(', ')];
  return [
    ...(before === after ? [] : [`had the stages ${before} and has ${after}`]),
    ...criterionChanges(was, is, translated),
    ...bandChanges(was, is),
    ...(groupsOf(was, translated) === groupsOf(is, SAME) ? [] : ['adds up its groups in another way']),
    ...(was.monotone === is.monotone ? [] : [is.monotone ? 'is monotone now' : 'is monotone no longer']),
  ];
}

function criterionChanges(was: Framework, is: Framework, translated: Translation): string[] {
  const [before, after] = [asked(was, translated), asked(is, SAME)];
  return [
    ...[...after.keys()].filter((key) => !before.has(key)).map((key) => `asks for ${key} now`),
    ...[...before.keys()].filter((key) => !after.has(key)).map((key) => `no longer asks for ${key}`),
    ...[...after].flatMap(([key, rule]) =>
      before.has(key) && before.get(key) !== rule ? [`asks otherwise for ${key}`] : [],
    ),
  ];
}

/** Rules by criterion and, in a ladder, its stage: one that moved is one that went and one that came. */
function asked(framework: Framework, translated: Translation): Map<string, string> {
  if (framework.kind === 'score')
    return new Map(criteriaOf(framework, '').map(({ item }) => [`"${item.code}"`, plain(translated.rule(item.rule))]));
  return new Map(
    framework.stages.flatMap(({ code: stage, criteria }) =>
      criteria.map(({ code, rule }) => [`"${code}" on stage "${stage}"`, plain(translated.rule(rule))] as const),
    ),
  );
}

function bandChanges(was: Framework, is: Framework): string[] {
  if (was.kind !== 'score' || is.kind !== 'score') return [];
  return is.bands.flatMap(({ code, from }) => {
    const before = was.bands.find((one) => one.code === code)?.from;
    return before === undefined || before === from ? [] : [`band "${code}" began at ${before} and begins at ${from}`];
  });
}

const groupsOf = (framework: Framework, { code }: Translation): string =>
  plain([
    framework.kind === 'score' ? framework.root : '',
    ...(framework.groups ?? []).map((group) => [
      group.code,
      group.combine,
      group.of.map((part) => ('indicator' in part ? { ...part, indicator: code(part.indicator) } : part)),
    ]),
  ]);

/** As text, without a will of its own about the order of keys. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
