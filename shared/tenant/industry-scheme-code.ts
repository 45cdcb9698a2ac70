import { fail, ok, type Result } from '../kernel/result.ts';
import { NAICS_RANGES } from './industry-scheme-naics.ts';

/** A code as it was meant: how to write it, and the digits (of its division, or of all its divisions) it stands for. */
export interface SchemeCode {
  readonly shown: string;
  readonly digits: readonly string[];
}

/** "J", "62", "J62.01", "6201", "62,01", "1.11", "62.01Z": letter, digits with or without dots, national extension. */
const SPELLING = /^([A-Z])?[ .:-]*(\d{1,2}(?:[.,]\d{1,2}){1,3}|\d{1,6})?([A-Z])?$/;

/** Deepest level the international classifications have; further digits are national. */
const CLASS = 4;

/** Reads a code of ISIC or NACE. A letter that does not go with the digits means that another revision was meant. */
export function isicCode(
  name: string,
  divisions: ReadonlyMap<string, readonly string[]>,
  show: (digits: string) => string,
  spelling: string,
): Result<SchemeCode, string> {
  const [, letter, number, suffix] = SPELLING.exec(spelling.trim().toUpperCase()) ?? [];
  if ((!letter && !number) || (suffix && !number))
    return fail(`must be a code of ${name}, for example J, 62 or ${show('6201')}`);
  if (letter && !divisions.has(letter))
    return fail(`must have a section of ${name}, ${[...divisions.keys()].join('')}`);
  if (!number) return ok({ shown: letter ?? '', digits: divisions.get(letter ?? '') ?? [] });
  const digits = digitsOf(number);
  const division = digits.slice(0, 2);
  const section = [...divisions].find(([, ones]) => ones.includes(division))?.[0];
  if (!section) return fail(`must have a division of ${name}; ${division} is none`);
  if (letter && letter !== section)
    return fail(
      `is not consistent: division ${division} of ${name} lies in ${section}; perhaps another revision is meant`,
    );
  return ok({ shown: section + show(digits), digits: [digits] });
}

/** Spreadsheets drop a leading zero: one digit before a dot, or alone, is a division below ten. */
function digitsOf(number: string): string {
  const [division = '', ...rest] = number.split(/[.,]/);
  return (division.length === 1 ? `0${division}${rest.join('')}` : division + rest.join('')).slice(0, CLASS);
}

/** As NACE writes its classes: 62.01. */
export const dotted = (digits: string): string =>
  digits.length > 2 ? `${digits.slice(0, 2)}.${digits.slice(2)}` : digits;

/** Reads a code of NAICS: two to six digits, or one of the three sectors that are ranges. */
export function naicsCode(spelling: string): Result<SchemeCode, string> {
  const shown = spelling.trim().replace(/\s*[-–—]\s*/, '-');
  const sectors = NAICS_RANGES.get(shown);
  if (sectors) return ok({ shown, digits: sectors });
  return /^\d{2,6}$/.test(shown)
    ? ok({ shown, digits: [shown] })
    : fail(`must be a code of NAICS 2022: two to six digits, or ${[...NAICS_RANGES.keys()].join(', ')}`);
}
