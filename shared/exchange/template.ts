import type { Instrument } from '../instrument/definition.ts';
import { FIELDS, type Field } from './columns.ts';
import { fieldRows } from './legend-fields.ts';
import { indicatorRows } from './legend-indicators.ts';
import { legendWords } from './legend-words.ts';
import type { Sheet } from './sheet.ts';

/** A table to fill in, and what may stand in it. */
export interface Template {
  /** The header alone; a row per organisation goes beneath. */
  readonly answers: Sheet;
  /** Column, question, value, meaning: a line per column and per accepted value. */
  readonly legend: Sheet;
}

/** The template of an instrument; `fields` are the columns about the organisation, none for one's own answers. */
export function templateOf(instrument: Instrument, language: string, fields: readonly Field[] = FIELDS): Template {
  const words = legendWords(language);
  return {
    answers: [[...fields, ...instrument.indicators.map(({ code }) => code)]],
    legend: [
      [...words.header],
      ...fields.flatMap((field) => fieldRows(field, words)),
      ...instrument.indicators.flatMap((indicator) => indicatorRows(indicator, language, words)),
    ],
  };
}
