import { fail, ok, type Result } from '../kernel/result.ts';
import { pointerTo, type DefinitionFault } from './check/report.ts';
import { instrumentSchema, type Instrument } from './definition.ts';
import { jsonFault } from './parse/json-text.ts';
import { shapeFault } from './parse/shape-fault.ts';

/** Some editors begin a file with it; JSON does not. */
const BYTE_ORDER_MARK = '\ufeff';

/** Ten times what the longest questionnaire needs; beyond it, reading would take too long to say anything useful. */
const LONGEST = 4_000_000;

/** Reads a definition file as far as its shape goes: `checkInstrument` looks at what it means. */
export function parseDefinition(text: string): Result<Instrument, DefinitionFault[]> {
  if (text.length > LONGEST) return fail([whole(`is longer than ${LONGEST} characters: that is no definition`)]);
  const json = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const broken = jsonFault(json);
  if (broken) {
    const { pointer, line, column, detail } = broken;
    return fail([{ pointer, detail: `${detail} (line ${line}, column ${column})`, severity: 'fault' }]);
  }
  const input: unknown = JSON.parse(json);
  const parsed = instrumentSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues.map((issue) => ({
      pointer: pointerTo(issue.path),
      detail: shapeFault(issue, input),
      severity: 'fault',
    })),
  );
}

const whole = (detail: string): DefinitionFault => ({ pointer: '', detail, severity: 'fault' });
