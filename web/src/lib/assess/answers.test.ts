import { expect, it } from 'vitest';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { known } from './answers.ts';

const instrument = must(findInstrument('social-business@0.9'), 'instrument');
const multi = must(
  instrument.indicators.find((one) => one.kind === 'multi'),
  'multi indicator',
);
const scale = must(
  instrument.indicators.find((one) => one.kind === 'scale'),
  'scale',
);

it('drops what the instrument no longer asks or takes', () => {
  expect(known(instrument, { [scale.code]: 1, X9: 1 })).toEqual({ [scale.code]: 1 });
  expect(known(instrument, { [scale.code]: 99, [multi.code]: ['gone'] })).toEqual({});
});

it('keeps what the instrument takes', () => {
  const answers = { [scale.code]: 'dont-know' as const, [multi.code]: multi.options.map(({ code }) => code) };
  expect(known(instrument, answers)).toEqual(answers);
  expect(known(instrument, { [multi.code]: [] })).toEqual({ [multi.code]: [] });
});
