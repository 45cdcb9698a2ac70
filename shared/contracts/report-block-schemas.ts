import * as z from 'zod/mini';
import { codeSchema, indicatorCodeSchema } from '../instrument/definition/text.ts';
import { editionIdSchema } from '../kernel/ids.ts';
import { cohortKeySchema } from './cohort-key.ts';
import { named } from './common.ts';

/** One line of at most so many characters, without control characters; may be empty. */
export const line = (most: number) => z.string().check(z.maxLength(most), z.regex(/^\P{Cc}*$/u));
/** Several lines. */
export const lines = (most: number) => z.string().check(z.maxLength(most), z.regex(/^(?:\P{Cc}|[\n\t])*$/u));

/** An address a reader may be sent to. */
const webAddress = z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s<>"]+$/i));

/** Stays with a block while it is moved and edited: the anchor of the published figure, and what versions are compared by. */
export const blockIdSchema = z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/));

const edition = editionIdSchema;
const cohorts = z.array(cohortKeySchema).check(z.minLength(1), z.maxLength(4));
const framework = codeSchema;

/**
 * What a figure or table shows. `table` is a dimension's code (scores), an indicator's (answers) or a KPI's (numbers);
 * null is all of them. A trend goes from edition `from` (null: the first) to `edition`.
 */
export const figureSpecSchema = named(
  'FigureSpec',
  z.discriminatedUnion('chart', [
    z.strictObject({ chart: z.literal('stages'), edition, cohorts, framework }),
    z.strictObject({ chart: z.literal('stages-by'), edition, by: z.enum(['industry', 'size', 'region']), framework }),
    z.strictObject({ chart: z.literal('scores'), edition, cohorts, table: z.nullable(codeSchema) }),
    z.strictObject({ chart: z.literal('answers'), edition, cohorts, table: indicatorCodeSchema }),
    z.strictObject({ chart: z.literal('numbers'), edition, cohorts, table: z.nullable(indicatorCodeSchema) }),
    z.strictObject({ chart: z.literal('trend'), edition, from: z.nullable(edition), cohorts, framework, stage: codeSchema }),
  ]),
); // prettier-ignore

/**
 * One number of a cell: the share of a stage or of an answer, or the median of a score or KPI. The answer is a level
 * (`0`, `1`, …), `no` or `yes`, or an option of a multiple selection.
 */
export const measureSchema = named(
  'Measure',
  z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('stage'), framework, stage: codeSchema }),
    z.strictObject({ of: z.literal('answer'), table: indicatorCodeSchema, answer: codeSchema }),
    z.strictObject({ of: z.literal('score'), table: codeSchema }),
    z.strictObject({ of: z.literal('number'), table: indicatorCodeSchema }),
  ]),
);

const id = blockIdSchema;
const caption = line(400);
const intervals = z.boolean();
const side = z.strictObject({ edition, cohort: cohortKeySchema });

/** Texts named `markdown`, `caption`, `alt`, `label` and `notes` may hold bindings (`shared/report/bindings`). */
export const blockSchema = named(
  'ReportBlock',
  z.discriminatedUnion('kind', [
    /** A heading of its own makes a section; headings inside the Markdown come below it. */
    z.strictObject({ kind: z.literal('text'), id, heading: line(160), markdown: lines(10_000) }),
    z.strictObject({ kind: z.literal('figure'), id, spec: figureSpecSchema, alt: line(2000), caption, intervals }),
    z.strictObject({ kind: z.literal('table'), id, spec: figureSpecSchema, caption, intervals }),
    z.strictObject({ kind: z.literal('key-number'), id, edition, cohort: cohortKeySchema, measure: measureSchema, label: line(200), intervals }),
    z.strictObject({ kind: z.literal('comparison'), id, measure: measureSchema, sides: z.array(side).check(z.minLength(2), z.maxLength(4)), caption, intervals }),
    /** How the figures are made and protected; written from the editions used, `notes` come on top. */
    z.strictObject({ kind: z.literal('method'), id, notes: lines(4000) }),
    z.strictObject({ kind: z.literal('references'), id, items: z.array(z.strictObject({ text: line(500), address: z.nullable(webAddress) })).check(z.maxLength(60)) }),
  ]),
); // prettier-ignore

export type FigureSpec = z.infer<typeof figureSpecSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
