import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { tenantIdSchema } from '#shared/kernel/ids.ts';
import { suggestId } from './suggest-id.ts';

test.each([
  ['Acme', 'acme'],
  ['Müller & Söhne GmbH', 'mueller-and-soehne-gmbh'],
  ['  Société Générale  ', 'societe-generale'],
  ['Łódź Straße 12', 'lodz-strasse-12'],
  ['McDonald’s', 'mcdonalds'],
  ['ACME, Inc. (Deutschland)', 'acme-inc-deutschland'],
  ['…', ''],
  ['株式会社', ''],
])('%s is suggested the id %s', (name, id) => expect(suggestId(name)).toBe(id));

test('a long name is cut, and not at a hyphen', () => {
  expect(suggestId('a'.repeat(39) + ' bbb')).toBe('a'.repeat(39));
  expect(suggestId('b'.repeat(80))).toHaveLength(40);
});

test('whatever is suggested is an id, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const id = suggestId(name);
      expect(id === '' || z.safeParse(tenantIdSchema, id).success).toBe(true);
    }),
  );
});
