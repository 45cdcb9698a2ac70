import { sheetOfJson } from '#shared/exchange/read-json.ts';
import type { Sheet } from '#shared/exchange/sheet.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { MAX_BYTES, MAX_ROWS, type FileFault } from './file-fault.ts';

/** A file somebody chose or dropped, or what they pasted. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as a table whose first row is its header. */
export interface Table {
  readonly name: string;
  readonly sheet: Sheet;
}

/** Reads a file by what is in it, not by what it is called. The readers are fetched when they are needed. */
export async function readTable(instrument: Instrument, { name, bytes }: Source): Promise<Result<Table, FileFault>> {
  if (bytes.length > MAX_BYTES) return fail({ kind: 'too-large' });
  const read = await readSheetOf(instrument, bytes);
  if (!read.ok) return read;
  const fault = tableFault(read.value);
  return fault ? fail(fault) : ok({ name, sheet: read.value });
}

async function readSheetOf(instrument: Instrument, bytes: Uint8Array): Promise<Result<Sheet, FileFault>> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fail({ kind: 'old-excel' });
  if (startsWith(bytes, 0x50, 0x4b)) return lazily(import('./read-xlsx.ts'), ({ readXlsx }) => readXlsx(bytes));
  const text = decode(bytes);
  if (text === undefined) return fail({ kind: 'encoding' });
  return /^\s*[[{]/.test(text)
    ? readJson(instrument, text)
    : lazily(import('./read-csv.ts'), ({ readCsv }) => readCsv(text));
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Without a connection a reader that was not needed before cannot be had. */
async function lazily<M>(
  fetched: Promise<M>,
  read: (module: M) => Result<Sheet, FileFault> | Promise<Result<Sheet, FileFault>>,
): Promise<Result<Sheet, FileFault>> {
  const module = await fetched.catch(() => undefined);
  return module ? read(module) : fail({ kind: 'offline' });
}

/** UTF-8, or UTF-16 that says so; undefined for anything else: guessing would garble names. */
function decode(bytes: Uint8Array): string | undefined {
  const label = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function readJson(instrument: Instrument, text: string): Result<Sheet, FileFault> {
  try {
    const read = sheetOfJson(instrument, JSON.parse(text) as unknown);
    return read.ok ? read : fail({ kind: 'content', detail: read.error });
  } catch {
    return fail({ kind: 'json' });
  }
}

function tableFault(sheet: Sheet): FileFault | undefined {
  const filled = sheet.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { kind: 'empty' };
  if (sheet[0] !== filled[0]) return { kind: 'no-header' };
  if (filled.length === 1) return { kind: 'empty' };
  return filled.length - 1 > MAX_ROWS ? { kind: 'too-many-rows', rows: filled.length - 1 } : undefined;
}
