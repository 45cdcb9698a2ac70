import * as z from 'zod/mini';
import { instrumentSchema, type Instrument } from './definition.ts';
import { codeSchema, indicatorCodeSchema, textSchema } from './definition/text.ts';

const { id, version, languages, title, cohorts, references } = instrumentSchema.shape;
const step = z.strictObject({ code: codeSchema, title: textSchema, about: textSchema });

const framework = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ladder'), code: codeSchema, title: textSchema, stages: z.array(step) }),
  z.strictObject({ kind: z.literal('score'), code: codeSchema, title: textSchema, bands: z.array(step) }),
]);

const number = z.strictObject({
  code: indicatorCodeSchema,
  dimension: codeSchema,
  question: textSchema,
  unit: textSchema,
  direction: z.enum(['higher-is-better', 'lower-is-better']),
  decimals: z.int(),
  edges: z.array(z.number()),
});

/**
 * What reading figures takes of a questionnaire: the names of its dimensions, stages and numbers, its cohorts and
 * references, and the frameworks figures of older versions can be compared by. A small part of the whole, whose
 * questions, levels and criteria only answering and advising take.
 */
export const outlineSchema = z
  .strictObject({
    id,
    version,
    languages,
    title,
    cohorts,
    dimensions: z.array(z.strictObject({ code: codeSchema, title: textSchema })),
    frameworks: z.array(framework),
    numbers: z.array(number),
    references,
    maps: z.array(z.strictObject({ from: z.string(), comparable: z.array(codeSchema) })),
  })
  .register(z.globalRegistry, { id: 'InstrumentOutline' });

export type Outline = z.infer<typeof outlineSchema>;
/** A framework by the names of its stages or bands; a whole one is one too. */
export type FrameworkOutline = z.infer<typeof framework>;
/** A measured number as figures of it are read; a whole indicator is one too. */
export type NumberOutline = z.infer<typeof number>;

type Step = z.infer<typeof step>;
const stepOf = ({ code, title, about }: Step): Step => ({ code, title, about });

const frameworkOf = (one: Instrument['frameworks'][number]): FrameworkOutline => {
  const { code, title } = one;
  return one.kind === 'ladder'
    ? { kind: one.kind, code, title, stages: one.stages.map(stepOf) }
    : { kind: one.kind, code, title, bands: one.bands.map(stepOf) };
};

/** The outline of a definition. */
export const outlineOf = ({ id, version, languages, title, cohorts, references, ...rest }: Instrument): Outline => ({
  id,
  version,
  languages,
  title,
  cohorts,
  dimensions: rest.dimensions.map(({ code, title }) => ({ code, title })),
  frameworks: rest.frameworks.map(frameworkOf),
  numbers: rest.indicators.flatMap((one) => {
    if (one.kind !== 'number') return [];
    const { code, dimension, question, unit, direction, decimals, edges } = one;
    return [{ code, dimension, question, unit, direction, decimals, edges }];
  }),
  references,
  maps: rest.maps.map(({ from, comparable }) => ({ from, comparable })),
});
