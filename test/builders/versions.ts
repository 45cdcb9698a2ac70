import type { Instrument } from '#shared/instrument/definition.ts';
import { changed } from './changed.ts';
import { kpi, ladder, level, multi, scale, smallInstrument } from './instrument.ts';
import { wholeInstrument } from './whole-instrument.ts';

/** A version before `wholeInstrument`, whose map from it is right. */
export const earlierInstrument = (): Instrument =>
  smallInstrument({
    version: '0.9',
    indicators: [
      multi('M9', ['w', 'x'], 'beta'),
      scale('A9'),
      scale('A1'),
      scale('B9', 3, 'waives', 'beta'),
      kpi('K9', { decimals: 2, edges: [10, 20] }),
      scale('Z9'),
      kpi('K8', { direction: 'lower-is-better' }),
    ],
    frameworks: [ladder([level('A1', 2)], [level('A9', 3)])],
  });

/** `wholeInstrument` without its claim that results compare, which new indicators would break. */
export const laterInstrument = (): Instrument => changed(wholeInstrument(), { '/maps/0/comparable': [] });
