import * as z from 'zod/mini';
import { textSchema } from '../instrument/definition/text.ts';
import { programmeIdSchema } from '../kernel/ids.ts';
import { LICENCE_IDS } from '../report/cite/licences.ts';
import programmes from './programmes.json' with { type: 'json' };

/** What is benchmarked, for whom, and under which protection. */
export const programmeDefinitionSchema = z.strictObject({
  id: programmeIdSchema,
  title: textSchema,
  /** `id@version`. */
  instrument: z.string().check(z.regex(/^[a-z0-9-]+@[0-9]+\.[0-9]+$/)),
  policy: z.string(),
  audience: z.enum(['public', 'members']),
  /** Made-up organisations only, and labelled so wherever its figures appear. */
  synthetic: z.boolean(),
  /** Periods a contribution counts for, its own included. */
  window: z.int().check(z.gte(1), z.lte(20)),
  /** Partitions of the pool; fixed once contributions exist. */
  shards: z.int().check(z.gte(1), z.lte(99)),
  /** Whether a second person has to approve a report before it comes out. */
  approval: z.boolean(),
  /** SPDX identifier of the licence reports come out under unless their authors choose another one. */
  licence: z.enum(LICENCE_IDS),
});

export type Programme = Readonly<z.infer<typeof programmeDefinitionSchema>>;

/** The programmes of this installation; a test checks the file, so that no cold start has to. */
export const PROGRAMMES = programmes as unknown as readonly Programme[];

export const findProgramme = (id: string): Programme | undefined => PROGRAMMES.find((one) => one.id === id);
