import type { Answers } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/definition.ts';
import type { Assessor } from '../kernel/codes.ts';
import type { Result } from '../kernel/result.ts';
import { isField, noteColumn, optionColumn, type Field } from './columns.ts';
import { readAssessor, readRegistryNumber, readSubject } from './identity.ts';
import { answerReader } from './read-answer.ts';
import type { ProfileCells } from './read-profile.ts';
import { optionReader } from './read-selection.ts';

/** A row while its cells are read, one after the other. */
export interface RowDraft {
  subject: string | null;
  registryNumber: string | null;
  assessor: Assessor | null;
  readonly profile: { -readonly [K in keyof ProfileCells]: string };
  readonly answers: Answers;
  /** Options selected in columns of their own. */
  readonly options: Map<string, Set<string>>;
  readonly notes: Record<string, string>;
}

/** Takes a cell that is not empty into the row; says what would be right if it cannot. */
export type ColumnReader = (cell: string, row: RowDraft) => string | undefined;

/** The reader of the column of this name; undefined when there is none. */
export function columnReader(instrument: Instrument, name: string): ColumnReader | undefined {
  if (isField(name)) return trimmed(FIELD_READERS[name]);
  const [before = '', option] = name.split('.');
  for (const indicator of instrument.indicators) {
    if (name === noteColumn(indicator.code)) return noteReader(indicator.code);
    if (before !== indicator.code) continue;
    if (option === undefined) return trimmed(takeAnswer(indicator.code, answerReader(indicator)));
    const found =
      indicator.kind === 'multi'
        ? indicator.options.find(({ code }) => optionColumn(before, code) === name)
        : undefined;
    if (found) return trimmed(takeOption(before, option, optionReader(found)));
  }
  return undefined;
}

const trimmed =
  (read: ColumnReader): ColumnReader =>
  (cell, row) => {
    const rest = cell.trim();
    return rest === '' ? undefined : read(rest, row);
  };

const FIELD_READERS: Readonly<Record<Field, ColumnReader>> = {
  subject: (cell, row) => take(readSubject(cell), (subject) => (row.subject = subject)),
  registryNumber: (cell, row) => take(readRegistryNumber(cell), (number) => (row.registryNumber = number)),
  assessor: (cell, row) => take(readAssessor(cell), (assessor) => (row.assessor = assessor)),
  industryScheme: (cell, { profile }) => void (profile.industryScheme = cell),
  industry: (cell, { profile }) => void (profile.industry = cell),
  size: (cell, { profile }) => void (profile.size = cell),
  region: (cell, { profile }) => void (profile.region = cell),
};

function take<T>(read: Result<T, string>, keep: (value: T) => void): string | undefined {
  if (!read.ok) return read.error;
  keep(read.value);
  return undefined;
}

const takeAnswer =
  (code: string, read: ReturnType<typeof answerReader>): ColumnReader =>
  (cell, { answers }) =>
    take(read(cell), (answer) => (answers[code] = Array.isArray(answer) ? [...answer] : answer));

const takeOption =
  (code: string, option: string, read: ReturnType<typeof optionReader>): ColumnReader =>
  (cell, { options }) =>
    take(read(cell), (isSelected) => {
      const selected = options.get(code) ?? new Set();
      options.set(code, isSelected ? selected.add(option) : selected);
    });

/** What a draft keeps for one indicator. */
const MAX_NOTE = 1000;

/** Notes are taken as they stand, blanks included. */
const noteReader =
  (code: string): ColumnReader =>
  (cell, { notes }) => {
    if (cell.length > MAX_NOTE) return `may have ${MAX_NOTE} characters at most`;
    notes[code] = cell;
    return undefined;
  };
