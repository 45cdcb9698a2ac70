import * as z from 'zod/mini';
import { codeSchema, sentence, textSchema } from './text.ts';

/** A text the definition was made from, with the signs of maturity it names. */
export const sourceSchema = z.strictObject({
  code: codeSchema,
  title: sentence,
  author: sentence,
  year: z.int(),
  signs: z.array(z.strictObject({ code: codeSchema, text: textSchema })).check(z.minLength(1), z.maxLength(200)),
});

/** Where a criterion or level comes from: `source.sign`. */
export const citationSchema = z.string().check(z.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/), z.maxLength(81));
export const citations = z.array(citationSchema).check(z.maxLength(20));
