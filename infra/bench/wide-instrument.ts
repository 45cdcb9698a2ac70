import type { Criterion, Framework, Indicator, Instrument, Rule } from '#shared/instrument/definition.ts';

const QUESTIONS = 200;
const LADDERS = 4;
const STAGES = 5;
const LEVELS = 5;

const text = (words: string) => ({ en: `${words} in English`, de: `${words} auf Deutsch` });

/**
 * A made-up definition of 200 questions of every kind, four ladders of 76 criteria and a score of all of them: three
 * times what a long real one has.
 */
export function wideInstrument(): Instrument {
  const indicators = Array.from({ length: QUESTIONS }, (_, i) => indicatorOf(i));
  return {
    id: 'wide',
    version: '1.0',
    languages: ['en', 'de'],
    title: text('Wide'),
    about: text('Wide'),
    profile: ['industry', 'size', 'region'],
    cohorts: [[], ['industry'], ['size'], ['industry', 'size']],
    dimensions: Array.from({ length: 10 }, (_, i) => ({ code: `d${i}`, title: text(`d${i}`), about: text(`d${i}`) })),
    indicators,
    frameworks: [...Array.from({ length: LADDERS }, (_, f) => ladderOf(f, indicators)), scoreOf(indicators)],
    references: [],
    sources: [
      {
        code: 'book',
        title: 'A book',
        author: 'Somebody',
        year: 2000,
        signs: [{ code: 'sign', text: text('A sign') }],
      },
    ],
    maps: [],
  };
}

/** Of every ten, seven scales, a yes/no, a selection and an optional number. */
function indicatorOf(i: number): Indicator {
  const base = {
    code: `Q${i}`,
    dimension: `d${i % 10}`,
    question: text(`Question ${i}`),
    help: text(`What question ${i} means`),
    notApplicable: 'waives' as const,
    dontKnow: 'left-out' as const,
  };
  switch (Math.floor(i / 10) % 10) {
    case 7:
      return { kind: 'yes-no', ...base };
    case 8:
      return { kind: 'multi', ...base, options: [...'abcdefgh'].map((code) => ({ code, text: text(code) })) };
    case 9:
      return {
        kind: 'number',
        ...base,
        optional: true,
        unit: text('percent'),
        direction: 'higher-is-better',
        decimals: 1,
        range: { min: 0, max: 100 },
        edges: [20, 40, 60, 80],
      };
    default:
      return {
        kind: 'scale',
        ...base,
        levels: Array.from({ length: LEVELS }, (_, level) => ({ text: text(`level ${level}`) })),
      };
  }
}

/** Each stage asks one level more of every fourth question, beginning with another one in each ladder. */
function ladderOf(f: number, indicators: readonly Indicator[]): Framework {
  const own = indicators.filter((_, i) => i % LADDERS === f);
  return {
    kind: 'ladder',
    code: `ladder-${f}`,
    title: text('Ladder'),
    about: text('Ladder'),
    monotone: true,
    stages: Array.from({ length: STAGES }, (_, s) => ({
      code: `s${s}`,
      title: text(`s${s}`),
      about: text(`s${s}`),
      criteria: s === 0 ? [] : criteriaOf(s, own),
    })),
  };
}

function criteriaOf(stage: number, indicators: readonly Indicator[]): Criterion[] {
  const rules = indicators.flatMap((one): Rule[] => {
    if (one.kind === 'multi') return [{ op: 'selected', indicator: one.code, atLeast: 2 * stage }];
    return one.kind === 'yes-no' ? [] : [{ op: 'level', indicator: one.code, atLeast: stage }];
  });
  // Every third stands with its neighbours in a count: the harder kind of rule.
  return rules.flatMap((rule, i) => {
    const asked: Rule =
      i % 3 === 0
        ? { op: 'count', atLeast: 2, rules: rules.slice(i, i + 3).length < 2 ? [rule, rule] : rules.slice(i, i + 3) }
        : rule;
    return i % 3 === 1 ? [] : [criterionOf(`c${stage}-${i}`, asked)];
  });
}

const criterionOf = (code: string, rule: Rule): Criterion => ({
  code,
  rule,
  text: text(code),
  advice: text(`do ${code}`),
  sources: ['book.sign'],
});

const scoreOf = (indicators: readonly Indicator[]): Framework => ({
  kind: 'score',
  code: 'score',
  title: text('Score'),
  about: text('Score'),
  monotone: true,
  groups: [
    {
      code: 'total',
      title: text('Total'),
      combine: 'mean',
      of: Array.from({ length: 10 }, (_, g) => ({ group: `g${g}` })),
    },
    ...Array.from({ length: 10 }, (_, g) => ({
      code: `g${g}`,
      title: text(`g${g}`),
      combine: 'mean' as const,
      of: indicators.filter((_, i) => i % 10 === g).map(({ code }) => ({ indicator: code })),
    })),
  ],
  root: 'total',
  bands: [0, 0.25, 0.5, 0.75].map((from, i) => ({ code: `b${i}`, title: text(`b${i}`), about: text(`b${i}`), from })),
});
