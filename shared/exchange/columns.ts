import type { Indicator, Instrument } from '../instrument/definition.ts';

/** Columns that say whom a row is about. */
export const FIELDS = [
  'subject',
  'registryNumber',
  'industryScheme',
  'industry',
  'size',
  'region',
  'assessor',
] as const;
export type Field = (typeof FIELDS)[number];

export const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

/** The column of one option of a multiple selection, as survey tools export it: `C1.networks`. */
export const optionColumn = (indicator: string, option: string): string => `${indicator}.${option}`;

/** The column of the evidence notes of an indicator: `note.C1`. */
export const noteColumn = (indicator: string): string => `note.${indicator}`;

/** Every name a column can be mapped to, in the template's order. */
export const columnNames = (instrument: Instrument): string[] => [
  ...FIELDS,
  ...instrument.indicators.flatMap(({ code }) => [code, noteColumn(code)]),
  ...instrument.indicators.flatMap(optionColumns),
];

const optionColumns = (indicator: Indicator): string[] =>
  indicator.kind === 'multi' ? indicator.options.map(({ code }) => optionColumn(indicator.code, code)) : [];
