import type { Answers } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/definition.ts';
import type { Assessor } from '../kernel/codes.ts';
import type { IndustryScheme } from '../tenant/industry-scheme.ts';
import type { Profile } from '../tenant/profile.ts';
import { columnReader, type RowDraft } from './column-reader.ts';
import { readProfile } from './read-profile.ts';
import type { Mapping, SheetFault } from './sheet.ts';

/** One organisation's row: what could be read of it, and what could not. */
export interface ReadRow {
  /** Counted from 1, the header being row 1. */
  readonly row: number;
  readonly subject: string | null;
  readonly registryNumber: string | null;
  readonly assessor: Assessor | null;
  readonly profile: Partial<Profile>;
  /** What is empty is not answered; whether that may be is for `missingAnswers` to say. */
  readonly answers: Answers;
  /** Evidence by indicator code. */
  readonly notes: Readonly<Record<string, string>>;
  /** What was made of foreign codes, in words. */
  readonly mapped: readonly string[];
  readonly faults: readonly SheetFault[];
}

export interface ReadOptions {
  /** The classification of industry codes in rows that name none. */
  readonly scheme?: IndustryScheme | undefined;
}

/** Reads rows of one sheet, one at a time. */
export function rowReader(
  instrument: Instrument,
  mapping: Mapping,
  { scheme }: ReadOptions = {},
): (cells: readonly string[], row: number) => ReadRow {
  const columns = mapping.flatMap((field, at) => {
    const read = field === null ? undefined : columnReader(instrument, field);
    return field !== null && read ? [{ at, field, read }] : [];
  });
  return (cells, row) => {
    const draft = emptyDraft();
    const faults: SheetFault[] = [];
    const fault = (column: number | null, field: string, detail: string) => faults.push({ row, column, field, detail });
    for (const { at, field, read } of columns) {
      const cell = cells[at];
      const detail = cell ? read(cell, draft) : undefined;
      if (detail !== undefined) fault(at, field, detail);
    }
    for (const code of joinOptions(instrument, draft))
      fault(null, code, 'is answered in its own column and in those of its options');
    const { profile, mapped, faults: wrong } = readProfile(draft.profile, scheme);
    for (const { field, detail } of wrong) fault(mapping.indexOf(field), field, detail);
    const { subject, registryNumber, assessor, answers, notes } = draft;
    return { row, subject, registryNumber, assessor, profile, answers, notes, mapped, faults };
  };
}

const emptyDraft = (): RowDraft => ({
  subject: null,
  registryNumber: null,
  assessor: null,
  profile: { industryScheme: '', industry: '', size: '', region: '' },
  answers: {},
  options: new Map(),
  notes: {},
});

/** Makes answers of the columns of options; returns the indicators that have one already. */
function joinOptions({ indicators }: Instrument, { options, answers }: RowDraft): string[] {
  return [...options].flatMap(([code, selected]) => {
    if (Object.hasOwn(answers, code)) return [code];
    const indicator = indicators.find((one) => one.code === code);
    if (indicator?.kind === 'multi')
      answers[code] = indicator.options.map((option) => option.code).filter((option) => selected.has(option));
    return [];
  });
}
