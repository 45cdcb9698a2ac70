import { checkInstrument } from '#shared/instrument/check/check-instrument.ts';
import { faultsOf, type DefinitionFault } from '#shared/instrument/check/report.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { parseDefinition } from '#shared/instrument/parse-definition.ts';
import type { Io } from './io.ts';
import { findings } from './print/findings.ts';

export interface Loaded {
  readonly instrument: Instrument;
  readonly warnings: readonly DefinitionFault[];
}

/** The text of a file; says so when there is none. */
export function readText(io: Io, path: string): string | undefined {
  const text = io.read(path);
  if (text === undefined) io.err(`There is no file ${path}, or it cannot be read.`);
  return text;
}

/** A definition as far as its shape goes; its faults are printed. */
export function loadShape(io: Io, path: string): Instrument | undefined {
  const text = readText(io, path);
  if (text === undefined) return undefined;
  const parsed = parseDefinition(text);
  if (parsed.ok) return parsed.value;
  io.err(findings(path, parsed.error));
  return undefined;
}

/** A definition that is fit for use; its faults are printed. */
export function loadDefinition(io: Io, path: string): Loaded | undefined {
  const instrument = loadShape(io, path);
  if (!instrument) return undefined;
  const found = checkInstrument(instrument);
  if (faultsOf(found).length === 0) return { instrument, warnings: found };
  io.err(findings(path, found));
  return undefined;
}
