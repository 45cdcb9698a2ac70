import { expect, test } from 'vitest';
import { checkInstrument } from './check/check-instrument.ts';
import { faultsOf } from './check/report.ts';
import { instrumentSchema } from './definition.ts';
import { INSTRUMENTS } from './registry.ts';

test.each(INSTRUMENTS.map((one) => [`${one.id}@${one.version}`, one] as const))(
  '%s is a valid definition',
  (_, instrument) => {
    expect(instrumentSchema.safeParse(instrument).error?.issues).toBeUndefined();
    expect(faultsOf(checkInstrument(instrument))).toEqual([]);
  },
);
