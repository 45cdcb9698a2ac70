import { describe, expect, it } from 'vitest';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { differing, isNone, known, toggled, unanswered, withAnswer } from './answers.ts';

const instrument = must(findInstrument('social-business@0.9'), 'instrument');
const first = must(instrument.indicators[0], 'indicator');
const multi = first.kind === 'multi' ? first : undefined;

describe('answers', () => {
  it('are replaced and taken back without touching the others', () => {
    expect(withAnswer({ S1: 1, S2: 2 }, 'S1', 3)).toEqual({ S1: 3, S2: 2 });
    expect(withAnswer({ S1: 1, S2: 2 }, 'S1', undefined)).toEqual({ S2: 2 });
  });

  it('keep selections in the order of the definition', () => {
    const indicator = must(multi, 'multi indicator');
    expect(toggled(indicator, ['media'], 'networks')).toEqual(['networks', 'media']);
    expect(toggled(indicator, ['media'], 'media')).toBeUndefined();
    expect(toggled(indicator, 'dont-know', 'media')).toEqual(['media']);
  });

  it('tell "none of these" from no answer', () => {
    expect(isNone([])).toBe(true);
    expect(isNone(undefined)).toBe(false);
  });

  it('count "don’t know" as answered', () => {
    expect(unanswered(instrument, { C1: 'dont-know' }).map(({ code }) => code)).not.toContain('C1');
    expect(unanswered(instrument, {})).toHaveLength(instrument.indicators.length);
  });

  it('drop what the instrument no longer asks', () => expect(known(instrument, { S1: 1, X9: 1 })).toEqual({ S1: 1 }));

  it('differ where either side says something else', () =>
    expect(differing({ S1: 1, C1: ['media'] }, { S1: 1, C1: [], G1: 0 })).toEqual(['C1', 'G1']));
});
