import { expect, test } from 'vitest';
import { checkInstrument } from '#shared/instrument/check/check-instrument.ts';
import { changed, type Changes } from './changed.ts';
import { wholeInstrument } from './whole-instrument.ts';

/** What is wrong, how to get there from `wholeInstrument`, and the one finding it must give. */
export type Spoilt = readonly [name: string, changes: Changes, pointer: string, detail: string];

/** A test per way to spoil a definition: it is found, where it is, and nothing else is. */
export function finds(severity: 'fault' | 'warning', cases: readonly Spoilt[]): void {
  test.each(cases)(`%s is a ${severity} with its place`, (_, changes, pointer, detail) => {
    expect(checkInstrument(changed(wholeInstrument(), changes))).toEqual([{ pointer, detail, severity }]);
  });
}
