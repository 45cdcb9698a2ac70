import { expect, test } from 'vitest';
import { secretsOnce } from './secrets-once.ts';

const SECRETS = { pool: Buffer.alloc(32, 1), master: Buffer.alloc(32, 2) };

test('the secrets are loaded once, whoever asks and however many at once', async () => {
  let loads = 0;
  const secrets = secretsOnce(() => Promise.resolve(++loads).then(() => SECRETS));
  expect(await Promise.all([secrets(), secrets()])).toEqual([SECRETS, SECRETS]);
  expect(await secrets()).toBe(SECRETS);
  expect(loads).toBe(1);
});

test('a loading that failed is tried again by the next who asks', async () => {
  let loads = 0;
  const secrets = secretsOnce(() =>
    ++loads === 1 ? Promise.reject(new Error('throttled')) : Promise.resolve(SECRETS),
  );
  await expect(Promise.all([secrets(), secrets()])).rejects.toThrow('throttled');
  expect(await secrets()).toBe(SECRETS);
  expect(loads).toBe(2);
});
