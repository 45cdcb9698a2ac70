import { toCsv } from '#shared/exchange/csv.ts';
import type { Text } from '#shared/instrument/definition.ts';
import { saveCsv, saveJson } from '#lib/exchange/save-file.ts';
import type { PositionFacts } from './facts.ts';
import { positionDocument } from './position-document.ts';
import { positionSheet } from './position-sheet.ts';

/** Saves a position as a file; its name. */
export function savePosition(
  kind: 'csv' | 'json',
  language: string,
  say: (text: Text | undefined) => string,
  facts: PositionFacts,
): string {
  const position = positionDocument(say, facts);
  const name = `tidemark-position-${facts.cell.asOf}-${facts.cell.cohort}.${kind}`.replaceAll('~', '-');
  if (kind === 'csv') saveCsv(name, toCsv(positionSheet(language, position)));
  else saveJson(name, position);
  return name;
}
