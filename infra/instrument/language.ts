import type { Instrument } from '#shared/instrument/definition.ts';
import type { Io } from './io.ts';

/** The language asked for, or the definition's first; says so when it has no texts in that one. */
export function languageOf(
  io: Io,
  { languages }: Instrument,
  options: Readonly<Record<string, unknown>>,
): string | undefined {
  const asked = options['language'];
  const language = typeof asked === 'string' ? asked : languages[0];
  if (language !== undefined && languages.includes(language)) return language;
  io.err(`The definition has no texts in "${language}", only in ${languages.join(', ')}.`);
  return undefined;
}
