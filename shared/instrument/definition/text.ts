import * as z from 'zod/mini';

/** ISO 639-1. A definition says which languages it is written in; every text must be there in each. */
export const languageSchema = z.string().check(z.regex(/^[a-z]{2}$/));

export const sentence = z.string().check(z.minLength(1), z.maxLength(2000));

/** One text in several languages. An empty one would look like no text at all to `checkInstrument`. */
export const textSchema = z
  .record(languageSchema, sentence)
  .check(z.refine((words) => Object.keys(words).length > 0, 'has no text in any language'));
export type Text = z.infer<typeof textSchema>;

/** Codes of dimensions, frameworks, stages, criteria, groups, options. */
export const codeSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(40));

/** Codes of indicators: short, because people say them ("S1"). */
export const indicatorCodeSchema = z.string().check(z.regex(/^[A-Z]{1,3}[0-9]{1,3}$/));
