import * as z from 'zod/mini';
import { readProfile, type ReadProfile } from '#shared/exchange/read-profile.ts';
import { answersSchema, checkAnswers, missingAnswers, type Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { subjectIdSchema } from '#shared/kernel/ids.ts';
import { assessorSchema, registryNumberSchema, type Profile } from '#shared/tenant/profile.ts';
import { faultsOf } from '../../http/faults.ts';
import { structureFault } from '../../http/read-json.ts';
import type { Fault } from '../../http/reply.ts';
import type { ReadLine } from './parse-rows.ts';

/** A code of ours or of a named classification, or a count. */
const code = z.union([z.string().check(z.minLength(1), z.maxLength(80)), z.number()]);

const rowSchema = z.strictObject({
  /** Given, it must be the one the programme asks. */
  instrument: z.optional(z.string()),
  subject: subjectIdSchema,
  registryNumber: z.optional(registryNumberSchema),
  profile: z.strictObject({ industryScheme: z.optional(z.string()), industry: code, size: code, region: code }),
  assessor: z.optional(assessorSchema),
  answers: answersSchema,
});

/** One JSON object per line; blank lines are none. */
export const jsonRows = (text: string, instrument: Instrument): ReadLine[] =>
  text
    .split('\n')
    .flatMap((source, index): ReadLine[] =>
      source.trim() === '' ? [] : [checkRow(index + 1, parse(source), instrument)],
    );

/** Undefined, which JSON cannot say, for what is no JSON. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

function checkRow(line: number, value: unknown, instrument: Instrument): ReadLine {
  const refused = (...faults: Fault[]): ReadLine => ({ line, subject: null, faults });
  if (value === undefined) return refused({ pointer: '', detail: 'is not valid JSON' });
  const structure = structureFault(value, '', 0);
  if (structure) return refused(structure);
  const parsed = z.safeParse(rowSchema, value);
  if (!parsed.success) return refused(...faultsOf(parsed.error.issues));
  const { instrument: answered, profile: cells, ...row } = parsed.data;
  const read = readProfile({
    industryScheme: cells.industryScheme ?? '',
    industry: String(cells.industry),
    size: String(cells.size),
    region: String(cells.region),
  });
  const faults = [
    ...instrumentFaults(instrument, answered),
    ...profileFaults(read),
    ...answerFaults(instrument, row.answers),
  ];
  if (faults.length > 0) return { line, subject: row.subject, faults };
  const notes = read.mapped.length > 0 ? { notes: read.mapped } : {};
  return { row: { ...row, line, profile: read.profile as Profile, ...notes } };
}

function instrumentFaults({ id, version }: Instrument, answered: string | undefined): Fault[] {
  const right = `${id}@${version}`;
  return answered === undefined || answered === right ? [] : [{ pointer: '/instrument', detail: `must be ${right}` }];
}

const profileFaults = ({ faults }: ReadProfile): Fault[] =>
  faults.map(({ field, detail }) => ({ pointer: `/profile/${field}`, detail }));

const answerFaults = (instrument: Instrument, answers: Answers): Fault[] => [
  ...checkAnswers(instrument, answers).map(({ indicator, detail }) => ({ pointer: `/answers/${indicator}`, detail })),
  ...missingAnswers(instrument, answers).map((one) => ({ pointer: `/answers/${one}`, detail: 'is missing' })),
];
