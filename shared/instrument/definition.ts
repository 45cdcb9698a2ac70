import * as z from 'zod/mini';
import { COHORT_DIMENSIONS, type CohortDimension } from '../kernel/codes.ts';
import { frameworkSchema } from './definition/framework.ts';
import { indicatorSchema } from './definition/indicator.ts';
import { referenceSchema } from './definition/reference.ts';
import { sourceSchema } from './definition/source.ts';
import { codeSchema, languageSchema, textSchema } from './definition/text.ts';
import { versionMapSchema } from './definition/version-map.ts';

export type { Band, Criterion, Framework, Group, Ladder, Part, ScoreFramework, Stage } from './definition/framework.ts';
export type { Indicator, MultiIndicator, NumberIndicator } from './definition/indicator.ts';
export type { Reference } from './definition/reference.ts';
export type { Rule } from './definition/rule.ts';
export type { Text } from './definition/text.ts';
export type { Mapping, VersionMap } from './definition/version-map.ts';

const dimensionNames = COHORT_DIMENSIONS.map(({ name }) => name) as [CohortDimension, ...CohortDimension[]];
const cohortDimensions = z.array(z.enum(dimensionNames));

/**
 * The definition language of instruments: questions, frameworks and texts as data.
 * The schema checks shapes; `checkInstrument` checks what shapes cannot say (unknown codes, unreachable stages, …).
 */
export const instrumentSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    id: codeSchema,
    version: z.string().check(z.regex(/^[0-9]+\.[0-9]+$/)),
    languages: z.array(languageSchema).check(z.minLength(1)),
    title: textSchema,
    about: textSchema,
    /** Whose model this is and under which terms. */
    credit: z.optional(textSchema),
    /** What the organisation tells about itself, of the product's profile dimensions. */
    profile: cohortDimensions,
    /** The cohort registry: one cohort per combination of codes of each of these; `[]` is everybody. */
    cohorts: z.array(cohortDimensions).check(z.minLength(1)),
    dimensions: z
      .array(z.strictObject({ code: codeSchema, title: textSchema, about: textSchema }))
      .check(z.minLength(1), z.maxLength(24)),
    indicators: z.array(indicatorSchema).check(z.minLength(1), z.maxLength(250)),
    frameworks: z.array(frameworkSchema).check(z.minLength(1), z.maxLength(12)),
    references: z.array(referenceSchema),
    sources: z.array(sourceSchema),
    maps: z.array(versionMapSchema),
  })
  .register(z.globalRegistry, { id: 'Instrument' });

export type Instrument = z.infer<typeof instrumentSchema>;
