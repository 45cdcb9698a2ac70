import { describe, expect, it } from 'vitest';
import { methodology as german } from '#lib/i18n/de/methodology.ts';
import { methodology as english } from '#lib/i18n/en/methodology.ts';
import type { PolicyView } from '#shared/contracts/policy-schemas.ts';
import { policyIdSchema } from '#shared/kernel/ids.ts';
import { TOPICS } from './address.ts';
import { proseOf } from './prose.ts';

const POLICY: PolicyView = {
  id: policyIdSchema.parse('test@1'),
  syntheticOnly: false,
  minimum: [12, 12, 12, 24],
  sibling: 6,
  gate: 7,
  newcomers: 0.4,
  noise: { D: 5, V: 3, js: 2 },
  answerMinimum: 20,
  answerDepth: 2,
  quantiles: { median: 20, quartiles: 30, tails: 100, fineFrom: 120 },
  rounding: { coarse: 4, fine: 2, fineFrom: 33 },
  caps: { below: 6, above: 94 },
  bands: [12, 20, 30],
};
const BARE: PolicyView = { ...POLICY, noise: null, gate: 1, newcomers: 1 };
const said = (policy: PolicyView, language: 'en' | 'de' = 'en') =>
  Object.values(proseOf(language === 'en' ? english : german, language, policy))
    .flatMap(({ before, after }) => [...before, ...after])
    .join('\n');

describe.each(['en', 'de'] as const)('the prose in %s', (language) => {
  it('has every topic', () => expect(Object.keys(proseOf(english, language, POLICY))).toEqual([...TOPICS]));
  it('speaks of this policy and of no other', () => {
    const text = said(POLICY, language);
    for (const number of ['12', '11', '7', '33', '120', '40', '85'])
      expect(text).toMatch(new RegExp(`\\b${number}\\b`));
    expect(text).not.toMatch(/\bundefined\b|NaN|\[object/);
  });
});

it('says what a policy without shifts and gate does not do', () => {
  const text = said(BARE);
  expect(text).toContain(english.shifts.none);
  expect(text).toContain(english.gate.none);
  expect(text).toContain(english.interval.whatExact);
  expect(text).not.toContain(english.shifts.kept);
  expect(text).not.toContain(english.example.back);
});

it('tells that small counts are left out only where they are', () => {
  expect(said(POLICY)).toContain(english.shifts.small(2));
  expect(said({ ...POLICY, noise: { D: 5, V: 2, js: 0 } })).not.toContain('from 1 to');
});
