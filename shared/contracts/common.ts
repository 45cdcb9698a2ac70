import * as z from 'zod/mini';
import { textSchema } from '../instrument/definition/text.ts';

/** Names a schema in the published document. */
export function named<T extends z.ZodMiniType>(id: string, schema: T): T {
  z.globalRegistry.add(schema, { id });
  return schema;
}

export const nothing = z.strictObject({});

export const text = textSchema;

export const moment = z.string().check(z.meta({ description: 'ISO 8601, UTC', format: 'date-time' }));

export const percent = z.number().check(z.gte(0), z.lte(100));

/** `{ items, next }`: `next` is the opaque cursor of the following page, null on the last. */
export const listOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), next: z.nullable(z.string()) });

export const problemSchema = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.optional(z.string()),
    errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  }),
);

export type Problem = z.infer<typeof problemSchema>;
