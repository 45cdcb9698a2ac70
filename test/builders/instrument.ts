import type {
  Criterion,
  Group,
  Indicator,
  Instrument,
  Ladder,
  MultiIndicator,
  NumberIndicator,
  Part,
  Rule,
  ScoreFramework,
} from '#shared/instrument/definition.ts';

/** A text in both languages; synthetic instruments do not need different ones. */
export const text = (words: string) => ({ en: words, de: words });

type Effect = Indicator['notApplicable'];

export const scale = (
  code: string,
  levels = 5,
  notApplicable: Effect = 'waives',
  dimension = 'alpha',
): Extract<Indicator, { kind: 'scale' }> => ({
  kind: 'scale',
  ...base(code, dimension),
  notApplicable,
  levels: Array.from({ length: levels }, (_, level) => ({ text: text(`level ${level}`) })),
});

export const yesNo = (code: string, dimension = 'alpha'): Extract<Indicator, { kind: 'yes-no' }> => ({
  kind: 'yes-no',
  ...base(code, dimension),
});

export const multi = (code: string, options: readonly string[], dimension = 'alpha'): MultiIndicator => ({
  kind: 'multi',
  ...base(code, dimension),
  options: options.map((option) => ({ code: option, text: text(option) })),
});

/** An optional KPI in percent, higher is better: four bins unless told otherwise. */
export const kpi = (code: string, change: Partial<NumberIndicator> = {}, dimension = 'alpha'): NumberIndicator => ({
  kind: 'number',
  ...base(code, dimension),
  dontKnow: 'left-out',
  optional: true,
  unit: text('percent'),
  direction: 'higher-is-better',
  decimals: 1,
  range: { min: 0, max: 100 },
  edges: [25, 50, 75],
  ...change,
});

const base = (code: string, dimension: string) => ({
  code,
  dimension,
  question: text(`Question ${code}?`),
  notApplicable: 'waives' as Effect,
  dontKnow: 'lowest' as Indicator['dontKnow'],
});

/** What the criteria of synthetic instruments are said to come from. */
export const SIGN = 'book.sign';

export const level = (indicator: string, atLeast: number): Rule => ({ op: 'level', indicator, atLeast });

export const criterion = (code: string, rule: Rule): Criterion => ({
  code,
  rule,
  text: text(code),
  advice: text(`do ${code}`),
  sources: [SIGN],
});

/** A ladder of a floor `s0` and one stage per list of rules: `s1`, `s2`, …, with criteria `c1-0`, `c1-1`, … */
export const ladder = (...stages: readonly Rule[][]): Ladder => ({
  kind: 'ladder',
  code: 'steps',
  title: text('Steps'),
  about: text('Steps'),
  monotone: true,
  stages: [[], ...stages].map((rules, s) => ({
    code: `s${s}`,
    title: text(`s${s}`),
    about: text(`s${s}`),
    criteria: rules.map((rule, c) => criterion(`c${s}-${c}`, rule)),
  })),
});

export const group = (code: string, combine: Group['combine'], ...of: Part[]): Group => ({
  code,
  title: text(code),
  combine,
  of,
});

/** A score framework of these groups, the first the root, with a band per lower bound: `b0`, `b1`, … */
export const scoring = ([root, ...rest]: readonly [Group, ...Group[]], ...from: readonly number[]): ScoreFramework => ({
  kind: 'score',
  code: 'points',
  title: text('Points'),
  about: text('Points'),
  monotone: true,
  groups: [root, ...rest],
  root: root.code,
  bands: from.map((bound, i) => ({ code: `b${i}`, title: text(`b${i}`), about: text(`b${i}`), from: bound })),
});

/**
 * A small synthetic instrument without a fault: A1, A2 (scales of five), B1 (yes/no) and M1 (a selection of three), in a
 * ladder `steps` with one stage above its floor and a score `points` of all four.
 */
export const smallInstrument = (change: Partial<Instrument> = {}): Instrument => ({
  id: 'synthetic',
  version: '1.0',
  languages: ['en', 'de'],
  title: text('Synthetic'),
  about: text('A synthetic instrument for tests'),
  profile: ['industry', 'size'],
  cohorts: [[], ['industry'], ['size'], ['industry', 'size']],
  dimensions: [
    { code: 'alpha', title: text('Alpha'), about: text('Alpha') },
    { code: 'beta', title: text('Beta'), about: text('Beta') },
  ],
  indicators: [scale('A1'), scale('A2'), yesNo('B1', 'beta'), multi('M1', ['x', 'y', 'z'], 'beta')],
  frameworks: [ladder([level('A1', 2)])],
  references: [],
  sources: [
    { code: 'book', title: 'A book', author: 'Somebody', year: 2000, signs: [{ code: 'sign', text: text('A sign') }] },
  ],
  maps: [],
  ...change,
});
