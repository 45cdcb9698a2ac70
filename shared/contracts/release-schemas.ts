import * as z from 'zod/mini';
import { editionIdSchema, periodSchema, programmeIdSchema } from '../kernel/ids.ts';
import { WITHHELD_REASONS } from '../release/cell.ts';
import { EDITION_STATES } from '../release/edition.ts';
import { cohortKeySchema } from './cohort-key.ts';
import { moment, named, percent, text } from './common.ts';

export const programmeSchema = named(
  'Programme',
  z.object({
    id: programmeIdSchema,
    title: text,
    instrument: z.string(),
    audience: z.enum(['public', 'members']),
    synthetic: z.boolean(),
    window: z.int(),
    policy: z.string(),
    openPeriod: periodSchema,
    latestEdition: z.nullable(editionIdSchema),
  }),
);

export type ProgrammeView = z.infer<typeof programmeSchema>;

export const editionSchema = named(
  'Edition',
  z.object({
    id: editionIdSchema,
    programme: programmeIdSchema,
    period: periodSchema,
    state: z.enum(EDITION_STATES),
    policy: z.string(),
    instrument: z.string(),
    closedAt: z.nullable(moment),
    publishedAt: z.nullable(moment),
  }),
);

const interval = { low: percent, high: percent };

const shareRow = z.union([
  z.object({ code: z.string(), share: percent, ...interval }),
  z.object({ code: z.string(), below: percent, ...interval }),
  z.object({ code: z.string(), above: percent, ...interval }),
]);

const reason = z.enum(WITHHELD_REASONS);

const quantile = z.union([z.number(), z.object({ below: z.number() }), z.object({ above: z.number() })]);
const quantiles = named(
  'Quantiles',
  z.object({
    p10: z.optional(quantile),
    p25: z.optional(quantile),
    p50: quantile,
    p75: z.optional(quantile),
    p90: z.optional(quantile),
  }),
);

export const cellTableSchema = named(
  'CellTable',
  z.union([
    z.object({ id: z.string(), status: z.literal('shown'), rows: z.array(shareRow) }),
    z.object({ id: z.string(), status: z.literal('shown'), quantiles, bins: z.optional(z.array(shareRow)) }),
    z.object({ id: z.string(), status: z.literal('withheld'), reason }),
  ]),
);

export const nBandSchema = named('NBand', z.object({ from: z.int(), to: z.nullable(z.int()) }));

const cellHead = { cohort: cohortKeySchema, asOf: editionIdSchema, policy: z.string() };

export const cellSchema = named(
  'Cell',
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('shown'), ...cellHead, nBand: nBandSchema, tables: z.array(cellTableSchema) }),
    z.object({ status: z.literal('withheld'), ...cellHead, reason, nearest: z.nullable(cohortKeySchema) }),
  ]),
);

export const healthSchema = named('Health', z.object({ status: z.literal('ok') }));
