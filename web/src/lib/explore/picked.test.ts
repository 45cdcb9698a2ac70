import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST, pickedOf, toggled } from './picked.ts';

it('reads known groups, each once, at most four', () => {
  expect(pickedOf('all,industry.C,all,nothing,industry.C~size.1-9')).toEqual([
    'all',
    'industry.C',
    'industry.C~size.1-9',
  ]);
  expect(pickedOf('all,industry.A,industry.B,industry.C,industry.D')).toHaveLength(MOST);
  expect([pickedOf(null), pickedOf('')]).toEqual([[], []]);
});

it('adds a group, removes it again, and adds none to a full list', () => {
  expect(toggled(['all'], 'industry.C')).toBe('all,industry.C');
  expect(toggled(['all', 'industry.C'], 'all')).toBe('industry.C');
  expect(toggled(['all'], 'all')).toBeNull();
  expect(toggled(['industry.A', 'industry.B', 'industry.C', 'industry.D'], 'all')).not.toContain('all');
});

it('comes back to the same list when a group is added and removed', () => {
  const keys = fc.uniqueArray(fc.constantFrom('all', 'industry.A', 'size.1-9', 'region.150'), { maxLength: 3 });
  fc.assert(
    fc.property(keys, (picked) => {
      const after = pickedOf(toggled(picked, 'industry.V'));
      expect(pickedOf(toggled(after, 'industry.V'))).toEqual(picked);
    }),
  );
});
