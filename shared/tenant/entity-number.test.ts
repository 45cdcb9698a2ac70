import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { readRegistryNumber } from '../exchange/identity.ts';
import { entityNumber } from './entity-number.ts';
import { registryNumberSchema } from './profile.ts';

test.each([
  [{ group: null, registryNumber: null }, null],
  [{ group: null, registryNumber: 'FN-1' }, 'FN-1'],
  [{ group: 'ACME', registryNumber: null }, 'GROUP:ACME'],
  [{ group: 'ACME', registryNumber: 'FN-1' }, 'GROUP:ACME'],
])('%o is known to the pool as %s', (tenant, number) => {
  expect(entityNumber(tenant)).toBe(number);
});

test('nobody can register or claim the number of a group', () => {
  const claimed = z.safeParse(registryNumberSchema, entityNumber({ group: 'ACME', registryNumber: null }));
  expect(claimed.error?.issues[0]?.message).toBe('must not begin with GROUP:, which is kept for groups');
  expect(readRegistryNumber('GROUP:ACME').ok).toBe(false);
  expect(z.safeParse(registryNumberSchema, 'GROUPE:ACME').success).toBe(true);
});
