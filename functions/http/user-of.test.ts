import { expect, test } from 'vitest';
import { userOf } from './user-of.ts';

test('a subject that can stand in a key is the user', () => {
  for (const subject of ['a1b2', '0d6a2f0e-6f5c-4f0c-9a53-4f4c6a4f8f10', 'x-short', 'x-_Abc'])
    expect(userOf(subject)).toBe(subject);
});

test('any other becomes a hash, and nobody else can have that for a subject', () => {
  const user = userOf('auth0|somebody@example.org');
  expect(user).toMatch(/^x-[0-9a-f]{40}$/);
  expect(userOf(user)).not.toBe(user);
});
