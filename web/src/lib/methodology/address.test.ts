import { expect, it } from 'vitest';
import { methodologyAddress, reasonTopic } from './address.ts';

it('names the policy a figure was made under', () =>
  expect(methodologyAddress('standard@1')).toBe('/methodology?policy=standard@1'));

it('points at a topic, or at a reason to withhold', () => {
  expect(methodologyAddress('strict@1', 'gate')).toBe('/methodology?policy=strict@1#gate');
  expect(methodologyAddress('standard@1', reasonTopic('too-few'))).toBe(
    '/methodology?policy=standard@1#withheld-too-few',
  );
});
