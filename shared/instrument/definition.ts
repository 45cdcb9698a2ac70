import * as z from 'zod/mini';

/**
 * The definition language of instruments: questions, frameworks and texts as data.
 * The schema checks shapes; `checkInstrument` checks what shapes cannot say (unknown codes, unreachable stages, …).
 */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const code = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(40));
const indicatorCode = z.string().check(z.regex(/^[A-Z]{1,3}[0-9]{1,3}$/));
const sentence = z.string().check(z.minLength(1), z.maxLength(2000));
/** An empty one would look like no text at all to `checkInstrument`. */
const text = z
  .partialRecord(z.enum(LANGUAGES), sentence)
  .check(z.refine((words) => Object.keys(words).length > 0, 'has no text in any language'));

const source = z.strictObject({ seed: z.string(), sign: sentence });
const sources = z.array(source);

const indicatorBase = {
  code: indicatorCode,
  dimension: code,
  question: text,
  help: z.optional(text),
  /** What "not applicable" does: refused as an answer, or waives the criteria that need the indicator. */
  notApplicable: z.enum(['refused', 'waives']),
  sources: z.optional(sources),
};

/** Ordered levels, worst first; a yes/no question is a scale of two. At most 12 fit a packed nibble. */
const scaleIndicator = z.strictObject({
  kind: z.literal('scale'),
  ...indicatorBase,
  levels: z.array(z.strictObject({ text })).check(z.minLength(2), z.maxLength(12)),
});

const multiIndicator = z.strictObject({
  kind: z.literal('multi'),
  ...indicatorBase,
  options: z.array(z.strictObject({ code, text })).check(z.minLength(2), z.maxLength(24)),
});

export const indicatorSchema = z.discriminatedUnion('kind', [scaleIndicator, multiIndicator]);

/** What must be present. Absence is never a criterion: it is the low level of an indicator. */
export type Rule =
  | { op: 'level'; indicator: string; atLeast: number }
  | { op: 'selected'; indicator: string; atLeast: number; of?: string[] | undefined }
  | { op: 'all'; rules: Rule[] }
  | { op: 'any'; rules: Rule[] }
  | { op: 'count'; atLeast: number; rules: Rule[] };

const rules = z.lazy(() => z.array(ruleSchema).check(z.minLength(1)));
const count = z.int().check(z.gte(1), z.lte(200));

export const ruleSchema: z.ZodMiniType<Rule> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('level'), indicator: indicatorCode, atLeast: count }),
  z.strictObject({
    op: z.literal('selected'),
    indicator: indicatorCode,
    atLeast: count,
    of: z.optional(z.array(code)),
  }),
  z.strictObject({ op: z.literal('all'), rules }),
  z.strictObject({ op: z.literal('any'), rules }),
  z.strictObject({ op: z.literal('count'), atLeast: count, rules }),
]);

const criterion = z.strictObject({ code, rule: ruleSchema, text, advice: text, sources });

const stage = z.strictObject({ code, title: text, about: text, criteria: z.array(criterion) });

const ladder = z.strictObject({
  kind: z.literal('ladder'),
  code,
  title: text,
  about: text,
  stages: z.array(stage).check(z.minLength(2), z.maxLength(12)),
});

/** One leaf: `values` maps levels to numbers, by default level ÷ top level. */
export type ScoreNode =
  | { indicator: string; weight?: number | undefined; values?: number[] | undefined }
  | {
      code: string;
      title: Partial<Record<Language, string>>;
      combine: Combine;
      weight?: number | undefined;
      of: ScoreNode[];
    };
export type Combine = 'sum' | 'mean' | 'min';

const weight = z.optional(z.number().check(z.gt(0)));
export const scoreNodeSchema: z.ZodMiniType<ScoreNode> = z.union([
  z.strictObject({ indicator: indicatorCode, weight, values: z.optional(z.array(z.number())) }),
  z.strictObject({
    code,
    title: text,
    combine: z.enum(['sum', 'mean', 'min']),
    weight,
    of: z.lazy(() => z.array(scoreNodeSchema).check(z.minLength(1))),
  }),
]);

const score = z.strictObject({
  kind: z.literal('score'),
  code,
  title: text,
  about: text,
  root: scoreNodeSchema,
  /** Stages named by a lower bound of the total, lowest first. */
  bands: z.array(z.strictObject({ code, title: text, from: z.number() })).check(z.minLength(1), z.maxLength(12)),
});

const reference = z.strictObject({
  code,
  framework: code,
  title: text,
  year: z.int(),
  source: sentence,
  address: sentence,
  base: text,
  note: text,
  /** Published shares in percent; stages published only together are one row. */
  rows: z.array(
    z.strictObject({ stages: z.array(code), share: z.number(), printed: z.string(), note: z.optional(text) }),
  ),
});

export const instrumentSchema = z
  .strictObject({
    id: code,
    version: z.string().check(z.regex(/^[0-9]+\.[0-9]+$/)),
    languages: z.array(z.enum(LANGUAGES)).check(z.minLength(1)),
    title: text,
    about: text,
    dimensions: z.array(z.strictObject({ code, title: text, about: text })).check(z.minLength(1), z.maxLength(24)),
    indicators: z.array(indicatorSchema).check(z.minLength(1), z.maxLength(250)),
    frameworks: z.array(z.discriminatedUnion('kind', [ladder, score])).check(z.minLength(1), z.maxLength(12)),
    references: z.array(reference),
  })
  .register(z.globalRegistry, { id: 'Instrument' });

export type Instrument = z.infer<typeof instrumentSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Framework = Instrument['frameworks'][number];
export type Ladder = z.infer<typeof ladder>;
export type ScoreFramework = z.infer<typeof score>;
export type Criterion = z.infer<typeof criterion>;
export type Reference = z.infer<typeof reference>;
export type Text = z.infer<typeof text>;
