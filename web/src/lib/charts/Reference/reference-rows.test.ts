import { expect, it } from 'vitest';
import { findInstrument } from '#shared/instrument/registry.ts';
import { referenceRows } from './reference-rows.ts';

const forrester = findInstrument('social-business@0.9')?.references.find(({ code }) => code === 'forrester-2011');
const rows = forrester ? referenceRows(forrester) : [];

it('keeps the two stages that were published together in one segment', () =>
  expect(rows.at(-1)).toMatchObject({ key: 'optimizing+empowered', printed: '2/15' }));

it('fills the bar although the published shares are rounded', () =>
  expect(rows.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100));
