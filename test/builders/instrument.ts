import type {
  Criterion,
  Indicator,
  Instrument,
  Ladder,
  Rule,
  ScoreFramework,
  ScoreNode,
} from '#shared/instrument/definition.ts';

/** A text in both languages; synthetic instruments do not need different ones. */
export const text = (words: string) => ({ en: words, de: words });

type Effect = Indicator['notApplicable'];

export const scale = (code: string, levels = 5, notApplicable: Effect = 'waives', dimension = 'alpha'): Indicator => ({
  kind: 'scale',
  code,
  dimension,
  question: text(`Question ${code}?`),
  notApplicable,
  levels: Array.from({ length: levels }, (_, level) => ({ text: text(`level ${level}`) })),
});

export const multi = (code: string, options: readonly string[], dimension = 'alpha'): Indicator => ({
  kind: 'multi',
  code,
  dimension,
  question: text(`Question ${code}?`),
  notApplicable: 'waives',
  options: options.map((option) => ({ code: option, text: text(option) })),
});

export const criterion = (code: string, rule: Rule): Criterion => ({
  code,
  rule,
  text: text(code),
  advice: text(`do ${code}`),
  sources: [],
});

/** A ladder of a floor `s0` and one stage per list of rules: `s1`, `s2`, … */
export const ladder = (...stages: readonly Rule[][]): Ladder => ({
  kind: 'ladder',
  code: 'steps',
  title: text('Steps'),
  about: text('Steps'),
  stages: [[], ...stages].map((rules, s) => ({
    code: `s${s}`,
    title: text(`s${s}`),
    about: text(`s${s}`),
    criteria: rules.map((rule, c) => criterion(`c${s}-${c}`, rule)),
  })),
});

/** A score framework with a band per lower bound: `b0`, `b1`, … */
export const scoring = (root: ScoreNode, ...from: readonly number[]): ScoreFramework => ({
  kind: 'score',
  code: 'points',
  title: text('Points'),
  about: text('Points'),
  root,
  bands: from.map((bound, i) => ({ code: `b${i}`, title: text(`b${i}`), from: bound })),
});

/** A small synthetic instrument without faults: A1, A2 (scales of five), B1 (yes/no) and M1 (a selection of three). */
export const smallInstrument = (change: Partial<Instrument> = {}): Instrument => ({
  id: 'synthetic',
  version: '1.0',
  languages: ['en', 'de'],
  title: text('Synthetic'),
  about: text('A synthetic instrument for tests'),
  dimensions: [
    { code: 'alpha', title: text('Alpha'), about: text('Alpha') },
    { code: 'beta', title: text('Beta'), about: text('Beta') },
  ],
  indicators: [scale('A1'), scale('A2'), scale('B1', 2, 'waives', 'beta'), multi('M1', ['x', 'y', 'z'], 'beta')],
  frameworks: [ladder([{ op: 'level', indicator: 'A1', atLeast: 2 }])],
  references: [],
  ...change,
});
