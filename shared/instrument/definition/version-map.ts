import * as z from 'zod/mini';
import { codeSchema, indicatorCodeSchema } from './text.ts';

const from = indicatorCodeSchema;

/** What became of one indicator of the earlier version. */
const mapping = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('same'), from }),
  z.strictObject({ how: z.literal('renamed'), from, to: indicatorCodeSchema }),
  /**
   * Other levels or options: the new level per old step (options selected and bins are steps too), or the new option per
   * old one; null where nothing corresponds. A number on another grid needs neither: its value is read anew.
   */
  z.strictObject({
    how: z.literal('rescored'),
    from,
    to: indicatorCodeSchema,
    levels: z.optional(z.array(z.nullable(z.int().check(z.gte(0))))),
    options: z.optional(z.record(codeSchema, z.nullable(codeSchema))),
  }),
  z.strictObject({ how: z.literal('dropped'), from }),
]);

/** How answers to an earlier version of the same instrument are read by this one. */
export const versionMapSchema = z.strictObject({
  from: z.string(),
  indicators: z.array(mapping),
  /** Frameworks whose results may be compared across the two versions. */
  comparable: z.array(codeSchema),
});
export type VersionMap = z.infer<typeof versionMapSchema>;
export type Mapping = z.infer<typeof mapping>;
