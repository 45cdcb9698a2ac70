import { toCsv } from '#shared/exchange/csv.ts';
import type { Field } from '#shared/exchange/columns.ts';
import type { Sheet } from '#shared/exchange/sheet.ts';
import { templateOf } from '#shared/exchange/template.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { fieldsFor, type Importer } from './check-rows.ts';
import { saveCsv, saveFile, saveJson } from './save-file.ts';

export type TemplateKind = 'xlsx' | 'csv' | 'json';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows prepared in a workbook; more can be added. */
const BLANK = 100;

interface Wanted {
  readonly instrument: Instrument;
  readonly language: string;
  readonly importer: Importer;
  /** Names of the two sheets. */
  readonly names: { readonly answers: string; readonly legend: string };
}

/** Saves a template; a CSV file holds one table only, so its legend is a second file. Returns the names of the files. */
export async function saveTemplate(kind: TemplateKind, wanted: Wanted): Promise<string[]> {
  const { instrument, language, importer, names } = wanted;
  const fields = fieldsFor(importer);
  const { answers, legend } = templateOf(instrument, language, fields);
  const name = `${instrument.id}-${instrument.version}`;
  switch (kind) {
    case 'xlsx': {
      const { writeXlsx } = await import('./write-xlsx.ts');
      const bytes = await writeXlsx([
        { name: names.answers, sheet: answers, width: 14, blank: BLANK },
        { name: names.legend, sheet: legend, width: 40, blank: 0 },
      ]);
      saveFile(`${name}.xlsx`, XLSX, bytes);
      return [`${name}.xlsx`];
    }
    case 'csv':
      saveCsv(`${name}.csv`, toCsv(answers));
      saveCsv(`${name}-legend.csv`, toCsv(legend));
      return [`${name}.csv`, `${name}-legend.csv`];
    case 'json':
      saveJson(`${name}.json`, jsonTemplate(instrument, answers, legend, fields));
      return [`${name}.json`];
  }
}

/** A row to fill in, with what may stand in it: a key that is no part of a row is left behind when it is read. */
function jsonTemplate(instrument: Instrument, answers: Sheet, legend: Sheet, fields: readonly Field[]) {
  const inProfile = (field: string) => ['industryScheme', 'industry', 'size', 'region'].includes(field);
  const empty = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '']));
  const codes = (answers[0] ?? []).filter((name) => !fields.some((field) => field === name));
  return {
    instrument: `${instrument.id}@${instrument.version}`,
    ...empty(fields.filter((field) => !inProfile(field))),
    ...(fields.some(inProfile) && { profile: empty(fields.filter(inProfile)) }),
    answers: empty(codes),
    legend,
  };
}
